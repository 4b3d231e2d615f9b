import { useLanguage } from './create';
import { agreements as english } from './en/agreements';
import { agreements as chinese } from './zh-CN/agreements';

/** Words of the agreements: they load with their pages, so that the shell stays small. */
export const useAgreementText = (): AgreementText => (useLanguage() === 'en' ? english : chinese);
export type AgreementText = typeof english;
