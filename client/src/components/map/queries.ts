import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { keys } from '@/api/keys';
import type { PublicConfig } from '@/api/types';
import type { GridOutlines } from './grid-map-types';

export const useGridOutlines = (area: string | null, enabled = true, on?: string) =>
  useQuery({
    queryKey: [...keys.grids, 'map', area, on],
    queryFn: ({ signal }) => api.get<GridOutlines>('/grids/map', { query: { area, on }, signal }),
    enabled,
    staleTime: 600_000,
  });

/** The county's own tiles, if it has any. */
export const useTiles = () =>
  useQuery({
    queryKey: keys.config,
    queryFn: ({ signal }) => api.get<PublicConfig>('/public/config', { signal }),
    staleTime: 3_600_000,
    select: (config) => (config.mapTileTemplate ? { template: config.mapTileTemplate, attribution: config.mapAttribution } : null),
  });
