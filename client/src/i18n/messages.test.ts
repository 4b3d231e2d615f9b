import { describe, expect, it } from 'vitest';
import { en as residentEnglish } from '@/resident/text/en';
import { zh as residentChinese } from '@/resident/text/zh';
import { en } from './en';
import { agreements as agreementEnglish } from './en/agreements';
import { answering as answeringEnglish } from './en/answering';
import { evaluations as evaluationEnglish } from './en/evaluations';
import { feeds as feedsEnglish } from './en/feeds';
import { interfaces as interfacesEnglish } from './en/interfaces';
import { meetings as meetingEnglish } from './en/meetings';
import { zh } from './zh-CN';
import { agreements as agreementChinese } from './zh-CN/agreements';
import { answering as answeringChinese } from './zh-CN/answering';
import { evaluations as evaluationChinese } from './zh-CN/evaluations';
import { feeds as feedsChinese } from './zh-CN/feeds';
import { interfaces as interfacesChinese } from './zh-CN/interfaces';
import { meetings as meetingChinese } from './zh-CN/meetings';

type Tree = { [key: string]: unknown };
const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) => {
    const here = `${path}.${key}`;
    if (typeof value === 'string') return [[here, value]];
    if (typeof value === 'function') return [[here, String((value as (...args: unknown[]) => string)(1, '2', '3', '4'))]];
    return leaves(value as Tree, here);
  });
const names = (tree: Tree) => leaves(tree).map(([path]) => path);
/** Names of languages and marks on the calendar are Chinese in any language. */
const chineseOnPurpose = /\.(chinese|language)$/;

describe.each([
  ['staff', zh, en],
  ['agreement', agreementChinese, agreementEnglish],
  ['answering', answeringChinese, answeringEnglish],
  ['evaluation', evaluationChinese, evaluationEnglish],
  ['import', feedsChinese, feedsEnglish],
  ['interface', interfacesChinese, interfacesEnglish],
  ['meeting', meetingChinese, meetingEnglish],
  ['resident', residentChinese, residentEnglish],
])('%s messages', (_, chinese, english) => {
  it('exist in both languages', () => expect(names(english)).toEqual(names(chinese as Tree)));
  it('have no Chinese left in English', () => {
    expect(leaves(english).filter(([path, text]) => /[\u4e00-\u9fff]/.test(text) && !chineseOnPurpose.test(path))).toEqual([]);
  });
});
