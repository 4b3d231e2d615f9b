import { useLanguage } from './create';
import { answering as english } from './en/answering';
import { answering as chinese } from './zh-CN/answering';

/** Words of the pages on which a community answers to its residents: they load with them, so that the shell stays small. */
export const useAnsweringText = (): AnsweringText => (useLanguage() === 'en' ? english : chinese);
export type AnsweringText = typeof english;
