import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { keys } from '@/api/keys';
import { itemsOf, type OneOrPage } from '@/api/pages';
import type { GridLoad, Overview } from '@/api/types';

interface Asked {
  area: string | null;
  from: string;
  to: string;
}

export const useOverview = (asked: Asked) =>
  useQuery({
    queryKey: [...keys.overview, 'figures', asked],
    queryFn: ({ signal }) => api.get<Overview>('/overview', { query: { ...asked }, signal }),
    placeholderData: (previous) => previous,
  });

export const useGridLoads = (asked: Asked) =>
  useQuery({
    queryKey: [...keys.overview, 'map', asked],
    queryFn: async ({ signal }) => itemsOf(await api.get<OneOrPage<GridLoad>>('/overview/map', { query: { ...asked }, signal })),
  });
