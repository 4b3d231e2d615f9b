import type { Outline } from '@/api/types';

/** The outline as a plain drawing, north up: no map library, no tiles, sharp on paper. */
export function OutlineSketch({ outline, label }: { outline: Outline; label: string }) {
  const ring = (outline.coordinates[0] ?? []).map((p) => ({ x: p[0] ?? 0, y: p[1] ?? 0 }));
  const [west, east] = [Math.min(...ring.map((p) => p.x)), Math.max(...ring.map((p) => p.x))];
  const [south, north] = [Math.min(...ring.map((p) => p.y)), Math.max(...ring.map((p) => p.y))];
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180); // a degree of longitude is shorter
  const width = (east - west) * shrink;
  const height = north - south;
  const scale = 200 / Math.max(width, height);
  const points = ring.map((p) => `${((p.x - west) * shrink * scale + 10).toFixed(1)},${((north - p.y) * scale + 10).toFixed(1)}`).join(' ');
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${(width * scale + 48).toFixed(0)} ${(height * scale + 20).toFixed(0)}`}>
      <polygon points={points} />
      <path className="north" d={`M${(width * scale + 36).toFixed(0)} 4l7 20-7-5-7 5z`} />
    </svg>
  );
}
