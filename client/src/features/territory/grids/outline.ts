import type { Outline } from '@/api/types';

/** Longitude and latitude in degrees. */
export type Point = [number, number];

/** One grid in the making. */
export interface Part {
  key: string;
  code: string;
  name: string;
  households: number | null;
  corners: Point[];
  /** Compounds chosen by hand; null takes those that lie in it. */
  picked: string[] | null;
}

/** About ten centimetres: nobody draws finer. */
const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
export const rounded = ([x, y]: Point): Point => [round(x), round(y)];
export const middle = (a: Point, b: Point): Point => rounded([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]);

/** The corners of an outline, each once. */
export const cornersOf = (outline: Outline): Point[] => (outline.coordinates[0] ?? []).slice(0, -1).map((p) => [p[0] ?? 0, p[1] ?? 0]);

/** A closed ring, as the server wants it. */
export const outlineOf = (corners: Point[]): Outline => ({
  type: 'Polygon',
  coordinates: [[...corners, corners[0]].filter((p): p is Point => p !== undefined)],
});

export const replaceAt = <T>(list: T[], at: number, item: T): T[] => list.map((one, i) => (i === at ? item : one));

/** A new corner half way to the next one. */
export function insertAfter(corners: Point[], at: number): Point[] {
  const [from, to] = [corners[at], corners[(at + 1) % corners.length]];
  return from && to ? [...corners.slice(0, at + 1), middle(from, to), ...corners.slice(at + 1)] : corners;
}

/** West and east of the middle: a first proposal, to be drawn finer. */
export function halves(corners: Point[]): [Point[], Point[]] {
  const xs = corners.map((p) => p[0]);
  const cut = round((Math.min(...xs) + Math.max(...xs)) / 2);
  return [clip(corners, (x) => x <= cut, cut), clip(corners, (x) => x >= cut, cut)];
}

function clip(corners: Point[], inside: (x: number) => boolean, cut: number): Point[] {
  return corners.flatMap((to, i) => {
    const from = corners.at(i - 1) as Point;
    const crossing: Point[] =
      inside(from[0]) === inside(to[0]) || from[0] === cut || to[0] === cut
        ? []
        : [rounded([cut, from[1] + ((cut - from[0]) / (to[0] - from[0])) * (to[1] - from[1])])];
    return inside(to[0]) ? [...crossing, to] : crossing;
  });
}

/** A square of about 200 m around a place: where drawing begins. */
export const around = ({ longitude, latitude }: { longitude: number; latitude: number }): Point[] => {
  const [dx, dy] = [0.0011, 0.0009];
  return [
    rounded([longitude - dx, latitude - dy]),
    rounded([longitude + dx, latitude - dy]),
    rounded([longitude + dx, latitude + dy]),
    rounded([longitude - dx, latitude + dy]),
  ];
};

/** The community's code and the next free number. */
export function nextCode(community: string, taken: string[]): string {
  const used = taken.filter((code) => code.startsWith(community)).map((code) => Number(code.slice(12)));
  return community + String(Math.max(0, ...used) + 1).padStart(3, '0');
}
