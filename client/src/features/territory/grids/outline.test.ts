import { describe, expect, it } from 'vitest';
import { around, cornersOf, halves, insertAfter, nextCode, outlineOf, type Point } from './outline';

const square: Point[] = [
  [0, 0],
  [2, 0],
  [2, 2],
  [0, 2],
];

describe('an outline', () => {
  it('is closed for the server and open for drawing', () => {
    const outline = outlineOf(square);
    expect(outline.coordinates[0]).toHaveLength(5);
    expect(cornersOf(outline)).toEqual(square);
  });
  it('gets a corner half way to the next one, also from the last to the first', () => {
    expect(insertAfter(square, 0)[1]).toEqual([1, 0]);
    expect(insertAfter(square, 3)[4]).toEqual([0, 1]);
  });
  it('falls into a west and an east half that share the cut', () => {
    const [west, east] = halves(square);
    expect(west).toEqual([
      [0, 0],
      [1, 0],
      [1, 2],
      [0, 2],
    ]);
    expect(east).toEqual([
      [1, 0],
      [2, 0],
      [2, 2],
      [1, 2],
    ]);
  });
  it('begins around a place', () => {
    expect(around({ longitude: 116.5, latitude: 31.75 })).toHaveLength(4);
  });
});

describe('the next code', () => {
  it('follows the highest number of the community', () => {
    expect(nextCode('341502001001', ['341502001001006', '341502001001002', '341502001002009'])).toBe('341502001001007');
    expect(nextCode('341502001001', [])).toBe('341502001001001');
  });
});
