import { describe, expect, it } from 'vitest';
import type { DemandMatch, DemandRow } from '@/api/types-alliance';
import { merge } from './fitting';

const match = (demandId: string, points: number): DemandMatch => ({
  demandId,
  number: demandId,
  title: demandId,
  publicText: null,
  community: '341502001001',
  communityName: null,
  heads: 1,
  points,
  reasons: [],
});
const row = (id: string, status: DemandRow['status']) => ({ id, number: id, title: id, status, theme: 'povertyRelief' }) as DemandRow;

describe('what fits a member', () => {
  it('names each demand once, under the offering that fits it best, best first', () => {
    const rows = merge(
      [
        { title: '理发', matches: [match('a', 20), match('b', 50)] },
        { title: '康复', matches: [match('a', 60)] },
      ],
      [row('a', 'listed'), row('b', 'gapPublished')],
    );
    expect(rows.map(({ id, gap, fits }) => [id, gap, fits?.title, fits?.points])).toEqual([
      ['a', false, '康复', 60],
      ['b', true, '理发', 50],
    ]);
    expect(rows[0]?.theme).toBe('povertyRelief');
  });
  it('ends with the gaps that none fits, and leaves out what is only listed', () => {
    expect(merge([], [row('a', 'listed'), row('b', 'gapPublished')]).map(({ id, fits }) => [id, fits])).toEqual([['b', null]]);
  });
});
