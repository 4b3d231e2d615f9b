import { expect, it } from 'vitest';
import { csvText } from '@/lib/csv';

it('quotes every cell and doubles quotes within', () => {
  expect(csvText([['姓名', 'a"b,c', 7, null]])).toBe('"姓名","a""b,c","7",""\r\n');
});

it('lets no cell be run as a formula', () => {
  expect(csvText([['=1+1', '@x', '+8613', '-1']])).toBe(`"'=1+1","'@x","'+8613","'-1"\r\n`);
});
