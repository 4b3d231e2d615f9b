import { useLanguage } from './create';
import { feeds as english } from './en/feeds';
import { feeds as chinese } from './zh-CN/feeds';

/** Words of the imports and of tables to download: they load with their pages, so that the shell stays small. */
export const useFeedsText = (): FeedsText => (useLanguage() === 'en' ? english : chinese);
export type FeedsText = typeof english;
