import { describe, expect, it } from 'vitest';
import { readMeetingSearch } from './alliance/meetings/search';
import { sourceNameOf } from './feeds/imports/mapping-form';
import { contentTypeOf } from './feeds/imports/queries';
import { step } from './indicators/overview/grid-section';
import { rangeOf, readOverviewSearch, resolved } from './indicators/overview/search';
import { weeksOf } from './territory/calendar/months';

describe('overview', () => {
  it('shows a year unless asked, in whole days', () => {
    expect(resolved({}, '2026-11-23')).toEqual({ from: '2025-11-24', to: '2026-11-23' });
    expect(rangeOf('month', '2026-11-23')).toEqual({ from: '2026-10-25', to: '2026-11-23' });
    expect(readOverviewSearch({ area: 341502000000, from: 'x' })).toEqual({ area: '341502000000', from: undefined, to: undefined });
  });
  it('colours by share of the most, and nothing by nothing', () => {
    expect([0, 50, 100].map((v) => step(v, 100))).toEqual([0, 2, 4]);
    expect(step(0, 0)).toBe(0);
  });
});

describe('imports', () => {
  it('names the source after the file without its date', () => {
    expect(sourceNameOf('留言与回复_20260301.xlsx')).toBe('留言与回复');
    expect(sourceNameOf('board.csv')).toBe('board');
    expect(sourceNameOf('20260301.xlsx')).toBe('20260301.xlsx');
  });
  it('tells the type by the ending', () => {
    expect(contentTypeOf('A.CSV')).toBe('text/csv');
    expect(contentTypeOf('a.xlsx')).toContain('spreadsheetml');
  });
});

describe('calendar', () => {
  it('lays a month out in weeks from Monday', () => {
    const weeks = weeksOf(2026, 2); // 1 February 2026 is a Sunday
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-02-01']);
    expect(weeks.flat().filter(Boolean)).toHaveLength(28);
  });
});

describe('joint meetings', () => {
  it('reads what the address says and nothing else', () => {
    expect(readMeetingSearch({ tab: 'gaps', gap: 'ruled', status: 'lost', year: '2025' })).toEqual({
      tab: 'gaps',
      gap: 'ruled',
      status: undefined,
      series: undefined,
      promise: undefined,
      year: 2025,
    });
    expect(readMeetingSearch({ tab: 'meetings', year: 'x' }).tab).toBeUndefined();
    expect(readMeetingSearch({ year: 1999 }).year).toBeUndefined();
  });
});
