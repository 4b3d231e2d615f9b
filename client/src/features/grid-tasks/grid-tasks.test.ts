import { describe, expect, it } from 'vitest';
import { monthsOf, readBurdenSearch } from './burden/search';
import { filterOf, isNarrowed, lastDayOf, monthFrom, monthOf, periodOf, readLedgerSearch } from './ledger/search';
import { emptyPlan, questionOf, termsOf, toPlan } from './plans/plan-fields';
import { readDeskSearch, statusAsked } from './tasks/desk-search';

describe('ledger', () => {
  it('shows this month unless asked, and keeps its filter in the address', () => {
    expect(periodOf({}, '2026-02-10')).toEqual({ from: '2026-02-01', to: '2026-02-10' });
    expect(periodOf({ from: '2026-01-05' }, '2026-02-10')).toEqual({ from: '2026-01-05', to: '2026-01-31' });
    expect(lastDayOf('2028-02')).toBe('2028-02-29');
    expect(readLedgerSearch({ area: 341502001000, late: true, from: 'x', status: 'done,nonsense' })).toMatchObject({
      area: '341502001000',
      late: true,
      from: undefined,
      status: 'done',
    });
    expect(filterOf({ from: '2026-09-01', grid: 'g', corrected: true })).toMatchObject({ to: '2026-09-30', gridId: 'g', corrected: true });
    expect(isNarrowed({ from: '2026-09-01' })).toBe(false);
  });
  it('offers the last month that is over for signing', () => {
    expect(monthOf({}, '2026-01-15')).toBe('2025-12');
    expect(monthFrom('2026-12', 1)).toBe('2027-01');
  });
});

describe('burden', () => {
  it('covers half a year', () => {
    expect(monthsOf({}, '2026-03-09')).toEqual({ from: '2025-10', to: '2026-03' });
    expect(readBurdenSearch({ from: '2026-13', to: '2026-03' })).toEqual({ from: undefined, to: '2026-03', area: undefined });
  });
});

describe('plans', () => {
  const held = { ...emptyPlan(), catalogueItem: 'rectification', gridId: 'g', title: ' 巡查 ', hoursFrom: '09:00', hoursUntil: '11:30' };
  it('asks for dates as soon as they can be told', () => {
    expect(questionOf({ ...held, gridId: undefined }, null)).toBeNull();
    expect(questionOf({ ...held, weekdays: [] }, null)).toBeNull();
    expect(questionOf({ ...held, until: '2000-01-01' }, null)).toBeNull();
    expect(questionOf(held, null)?.recurrence).toEqual({ kind: 'weekly', every: 1, weekdays: [1], monthDay: null });
  });
  it('sends only what the chosen recurrence means', () => {
    expect(termsOf({ ...held, kind: 'monthly', monthDay: 0 }, null).recurrence).toEqual({
      kind: 'monthly',
      every: null,
      weekdays: null,
      monthDay: null,
    });
    expect(toPlan({ ...held, own: true }, 'w')).toMatchObject({
      title: '巡查',
      assigneeId: 'w',
      hours: { from: '09:00:00', until: '11:30:00' },
      confirmDuplicate: false,
    });
    expect(toPlan({ ...held, hoursUntil: undefined }, 'w')).toMatchObject({ hours: null, assigneeId: null });
  });
});

describe('task desk', () => {
  it('shows open work unless a status or a plan is asked for', () => {
    expect(statusAsked({})).toContain('submitted');
    expect(statusAsked({ plan: 'p' })).toBeUndefined();
    expect(readDeskSearch({ status: 'done,x', overdue: true, task: '' })).toMatchObject({ status: 'done', overdue: true, task: undefined });
  });
});
