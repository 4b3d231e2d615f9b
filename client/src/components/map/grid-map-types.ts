import type { FeatureCollection, Polygon } from 'geojson';

export type GridOutlines = FeatureCollection<Polygon, { id: string; code: string; name: string; level: number; parentId: string | null }>;

export interface GridMapProps {
  grids: GridOutlines;
  /** Colour and label of a grid by its id, a grid without them stays clear; all alike when left out. */
  fills?: Map<string, { color: string; label: string }>;
  pins?: { id: string; longitude: number; latitude: number; label: string; tone: 'bad' | 'accent' }[];
  tiles?: { template: string; attribution: string | null } | null;
  label: string;
  unavailable: string;
  onGrid?: (id: string) => void;
  onPin?: (id: string) => void;
}
