import { en as staffEn } from '../../../client/src/i18n/en/index';
import { type Text, zh as staffZh } from '../../../client/src/i18n/zh-CN/index';
import { en as residentEn } from '../../../client/src/resident/text/en';
import { zh as residentZh } from '../../../client/src/resident/text/zh';

export type Language = 'zh-CN' | 'en';
export type ResidentText = typeof residentEn;

/** The client's own words, so that one journey reads in both languages and a label that goes missing does not compile. */
export const staffText = (language: Language): Text => (language === 'en' ? staffEn : staffZh);
export const residentText = (language: Language): ResidentText => (language === 'en' ? residentEn : residentZh);
