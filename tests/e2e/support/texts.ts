import { agreements as agreementsEn } from '../../../client/src/i18n/en/agreements';
import { answering as answeringEn } from '../../../client/src/i18n/en/answering';
import { evaluations as evaluationsEn } from '../../../client/src/i18n/en/evaluations';
import { feeds as feedsEn } from '../../../client/src/i18n/en/feeds';
import { interfaces as interfacesEn } from '../../../client/src/i18n/en/interfaces';
import { meetings as meetingsEn } from '../../../client/src/i18n/en/meetings';
import { en as staffEn } from '../../../client/src/i18n/en/index';
import { type Text, zh as staffZh } from '../../../client/src/i18n/zh-CN/index';
import { agreements as agreementsZh } from '../../../client/src/i18n/zh-CN/agreements';
import { answering as answeringZh } from '../../../client/src/i18n/zh-CN/answering';
import { evaluations as evaluationsZh } from '../../../client/src/i18n/zh-CN/evaluations';
import { feeds as feedsZh } from '../../../client/src/i18n/zh-CN/feeds';
import { interfaces as interfacesZh } from '../../../client/src/i18n/zh-CN/interfaces';
import { meetings as meetingsZh } from '../../../client/src/i18n/zh-CN/meetings';
import { en as residentEn } from '../../../client/src/resident/text/en';
import { zh as residentZh } from '../../../client/src/resident/text/zh';

export type Language = 'zh-CN' | 'en';
/** With the words that load with their own pages. */
export type StaffText = Text & { agreements: typeof agreementsEn; answering: typeof answeringEn; evaluations: typeof evaluationsEn; feeds: typeof feedsEn; interfaces: typeof interfacesEn; meetings: typeof meetingsEn };
export type ResidentText = typeof residentEn;

/** The client's own words, so that one journey reads in both languages and a label that goes missing does not compile. */
export const staffText = (language: Language): StaffText =>
  language === 'en' ? { ...staffEn, agreements: agreementsEn, answering: answeringEn, evaluations: evaluationsEn, feeds: feedsEn, interfaces: interfacesEn, meetings: meetingsEn } : { ...staffZh, agreements: agreementsZh, answering: answeringZh, evaluations: evaluationsZh, feeds: feedsZh, interfaces: interfacesZh, meetings: meetingsZh };
export const residentText = (language: Language): ResidentText => (language === 'en' ? residentEn : residentZh);
