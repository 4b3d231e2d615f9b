import { describe, expect, it } from 'vitest';
import type { Category, RuleSet } from '@/api/types';
import { categoryChanges, ruleInForce } from './changes';
import { readRulesSearch } from './search';
import { matcher, treeRows } from './tree';

const category = (code: string, parentCode: string | null, level: number, more: Partial<Category> = {}): Category => ({
  code,
  parentCode,
  level,
  name: `类${code}`,
  nameEn: null as never,
  limit: { amount: 5, unit: 'workingDay' },
  filingTest: '有地点',
  closingTest: '已消除',
  evidenceRequired: true,
  responsibleUnit: null as never,
  source: 'default, unsourced',
  clause: '',
  jurisdiction: '*',
  validFrom: '2000-01-01',
  isDefault: true,
  ...more,
});
const all = [
  category('010000', null as never, 1),
  category('010100', '010000', 2),
  category('010101', '010100', 3, { name: '噪声', isDefault: false }),
  category('020000', null as never, 1),
];
const codes = (rows: { category: Category }[]) => rows.map((row) => row.category.code);

describe('the tree', () => {
  it('shows the top when nothing is expanded, and no child of a closed parent', () => {
    expect(codes(treeRows(all, new Set(), null))).toEqual(['010000', '020000']);
    expect(codes(treeRows(all, new Set(['010100']), null))).toEqual(['010000', '020000']);
    expect(codes(treeRows(all, new Set(['010000']), null))).toEqual(['010000', '010100', '020000']);
  });
  it('shows what is found and the way to it', () => {
    expect(codes(treeRows(all, new Set(), matcher('噪', undefined)))).toEqual(['010000', '010100', '010101']);
    expect(codes(treeRows(all, new Set(), matcher('噪', true)))).toEqual([]);
    expect(matcher(undefined, undefined)).toBeNull();
  });
});

describe('the preview', () => {
  const rule = { categoryCode: '010000', limit: { amount: 3, unit: 'workingDay' as const }, filingTest: '有地点', closingTest: null };
  it('names what would read differently, and how many follow', () => {
    expect(categoryChanges([{ ...rule, evidenceRequired: true }], all)).toMatchObject([{ below: 2, members: ['limit', 'closingTest'] }]);
  });
  it('finds the limit in force: of the sets that hold there, the first that says so', () => {
    const set = (jurisdiction: string, validFrom: string, amount: number) =>
      ({ jurisdiction, validFrom, rules: [{ key: 'tickets.accept', amount, unit: 'hour' }] }) as unknown as RuleSet;
    const sets = [set('3415', '2027-01-01', 1), set('9999', '2020-01-01', 2), set('*', '2000-01-01', 3)];
    expect(ruleInForce(sets, 'tickets.accept', '341502000000', '2026-11-23')?.amount).toBe(3);
    expect(ruleInForce(sets, 'tickets.accept', '341502000000', '2027-01-01')?.amount).toBe(1);
    expect(ruleInForce(sets, 'tickets.verify', '341502000000', '2027-01-01')).toBeNull();
  });
});

it('reads a category from the address even when it looks like a number', () => {
  expect(readRulesSearch({ category: 10101 }).category).toBe('010101');
  expect(readRulesSearch({ category: 'x' }).category).toBeUndefined();
  expect(readRulesSearch({}).category).toBeUndefined();
});
