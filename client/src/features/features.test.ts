import { describe, expect, it } from 'vitest';
import { readKeySet } from './access/clients/key-set';
import { readMeetingSearch } from './alliance/meetings/search';
import { bytes, capped, judge, overall } from './feeds/health/judge';
import { sourceNameOf } from './feeds/imports/mapping-form';
import { contentTypeOf } from './feeds/imports/queries';
import { readMembers } from './feeds/quarantine/members';
import { readSamples, toDraft, toInput, twice } from './feeds/sources/draft';
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

describe('other systems', () => {
  it('takes public keys and refuses private ones before they leave the browser', () => {
    expect(readKeySet('{"keys":[{"kty":"EC","kid":"1","crv":"P-256","x":"a","y":"b","use":"sig"}]}')).toEqual([
      { kty: 'EC', kid: '1', crv: 'P-256', x: 'a', y: 'b' },
    ]);
    expect(readKeySet('{"kty":"RSA","kid":"1","n":"a","e":"AQAB","d":"secret"}')).toBe('private');
    expect(readKeySet('{"kty":"oct","k":"secret"}')).toBe('private');
    expect(readKeySet('{"keys":1}')).toBe('invalid');
    expect(readKeySet(' ')).toEqual([]);
  });
  it('reads samples as lines, as an array and as one object, and names the first bad line', () => {
    expect(readSamples('{"a":1}\n\n{"a":2}').rows).toHaveLength(2);
    expect(readSamples('[{"a":1},{"a":2}]').rows).toHaveLength(2);
    expect(readSamples('{\n"a": 1\n}').rows).toEqual([{ a: 1 }]);
    expect(readSamples('{"a":1}\nx').bad).toBe(2);
  });
  it('writes a mapping as it was read', () => {
    const fields = [
      { from: 'no', field: 'externalId' as const, values: null, default: null },
      { from: 'way', field: 'channel' as const, values: { 电话: 'hotline' }, default: 'feed' },
    ];
    expect(toInput('tickets', toDraft(fields), true)).toEqual({ kind: 'tickets', fields, ignoreOthers: true });
    expect(twice(['a', 'b', 'a', 'a'])).toEqual(['a']);
  });
  it('flattens a mended line as the server does', () => {
    expect(readMembers('{"a":{"b":1},"c":null,"d":[true]}')).toEqual({ 'a.b': '1', 'd.0': 'true' });
    expect(readMembers('[1]')).toBeNull();
    expect(readMembers('{')).toBeNull();
  });
  it('says what is worth a look', () => {
    const well = {
      version: '1',
      startedAt: '2026-11-29T00:00:00Z',
      now: '2026-11-29T00:00:00Z',
      database: { sizeBytes: 1, version: '18', connections: 1, latencyMilliseconds: 2 },
      disk: { freeBytes: 50, totalBytes: 100 },
      outbox: { events: 0, oldestAt: null, latestAt: null },
      readers: [{ name: 'indicators/1', behindEvents: 0, behindSeconds: 0 }],
      imports: { waiting: 0 },
      feeds: { receiving: 0, quarantineOpen: 0 },
      webhooks: { active: 0, pending: 0, dead: 0, disabled: 0 },
    };
    expect(overall(judge(well))).toBe('good');
    expect(judge({ ...well, disk: { freeBytes: 4, totalBytes: 100 } }).disk).toEqual({ state: 'bad', hints: ['diskOut'] });
    expect(judge({ ...well, webhooks: { ...well.webhooks, dead: 1 } }).webhooks).toEqual({ state: 'look', hints: ['dead'] });
    expect([bytes(999), bytes(12_400_000_000), capped(1000), capped(7)]).toEqual(['999 B', '12.4 GB', '1000+', '7']);
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
