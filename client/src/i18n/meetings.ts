import { useLanguage } from './create';
import { meetings as english } from './en/meetings';
import { meetings as chinese } from './zh-CN/meetings';

/** Words of the meetings' own pages: they load with them, so that the shell stays small. */
export const useMeetingText = (): MeetingText => (useLanguage() === 'en' ? english : chinese);
export type MeetingText = typeof english;
