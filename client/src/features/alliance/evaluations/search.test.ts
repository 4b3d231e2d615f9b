import { describe, expect, it } from 'vitest';
import { points, readEvaluationSearch } from './search';

describe('evaluations', () => {
  it('reads what an address may say and nothing else', () => {
    expect(readEvaluationSearch({ year: '2025', band: 'good', status: 'noticed', q: 7, one: 'x', tab: 'schemes' })).toEqual({
      year: 2025,
      band: 'good',
      status: 'noticed',
      q: '7',
      one: 'x',
      scheme: undefined,
      tab: 'schemes',
    });
    expect(readEvaluationSearch({ year: 1999.5, band: 'best', status: 'x', tab: 'y', q: '' })).toEqual({});
  });
  it('shows hundredths of a point without idle zeros', () => {
    expect([0, 5, 50, 6667, 10000].map(points)).toEqual(['0', '0.05', '0.5', '66.67', '100']);
  });
});
