import { expect, it } from 'vitest';
import { pointerToPath } from './problems';

it.each([
  ['/reporter/phone', ['reporter', 'phone']],
  ['/rules/0/amount', ['rules', 0, 'amount']],
  ['#/a~1b/c~0d', ['a/b', 'c~d']],
  ['', []],
])('%s', (pointer, path) => {
  expect(pointerToPath(pointer)).toEqual(path);
});
