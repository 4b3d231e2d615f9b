import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { keys } from '@/api/keys';
import { itemsOf, type OneOrPage } from '@/api/pages';
import type { Category, Compound, Division, DivisionDetails, Grid, Unit } from '@/api/types';

const slow = 10 * 60_000; // reference data: changes a few times a year

export const useDivisions = (parent: string | null) =>
  useQuery({
    queryKey: [...keys.divisions, 'children', parent],
    queryFn: async ({ signal }) => itemsOf(await api.get<OneOrPage<Division>>('/divisions', { query: { parent, limit: 200 }, signal })),
    enabled: parent !== null,
    staleTime: slow,
  });

export const useDivision = (code: string | null | undefined) =>
  useQuery({
    queryKey: [...keys.divisions, 'one', code],
    queryFn: ({ signal }) => api.get<DivisionDetails>('/divisions/{code}', { path: { code: code ?? '' }, signal }),
    enabled: Boolean(code),
    staleTime: slow,
  });

export const useCompounds = (area: string | null | undefined, q: string) =>
  useQuery({
    queryKey: [...keys.compounds, area, q],
    queryFn: async ({ signal }) => itemsOf(await api.get<OneOrPage<Compound>>('/compounds', { query: { area, q, limit: 50 }, signal })),
    staleTime: slow,
  });

export const useGrids = (area: string | null | undefined, enabled = true) =>
  useQuery({
    queryKey: [...keys.grids, area],
    queryFn: async ({ signal }) => itemsOf(await api.get<OneOrPage<Grid>>('/grids', { query: { area, limit: 200 }, signal })),
    enabled,
    staleTime: slow,
  });

export const useUnits = (area: string | null | undefined, q: string) =>
  useQuery({
    queryKey: [...keys.units, area, q],
    queryFn: async ({ signal }) => itemsOf(await api.get<OneOrPage<Unit>>('/units', { query: { area, q, limit: 100 }, signal })),
    staleTime: slow,
  });

export const useCategories = (enabled = true) =>
  useQuery({
    queryKey: keys.categories,
    queryFn: async ({ signal }) => itemsOf(await api.get<OneOrPage<Category>>('/categories', { signal })),
    enabled,
    staleTime: slow,
  });
