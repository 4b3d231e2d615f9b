import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { itemsOf, type OneOrPage } from '@/api/pages';
import type {
  CatalogueComparison,
  Compound,
  Division,
  GeoPosition,
  GridCard,
  NearbyTicket,
  PublicCatalogue,
  PublicCategory,
  PublicCompound,
  PublicConfig,
} from '@/api/types';

const hour = 3_600_000;

export const useConfig = () =>
  useQuery({
    queryKey: ['public', 'config'],
    queryFn: ({ signal }) => api.get<PublicConfig>('/public/config', { signal }),
    staleTime: hour,
  });

export const usePublicDivisions = (parent: string | null | undefined) =>
  useQuery({
    queryKey: ['public', 'divisions', parent],
    queryFn: async ({ signal }) => itemsOf(await api.get<OneOrPage<Division>>('/public/divisions', { query: { parent }, signal })),
    enabled: Boolean(parent),
    staleTime: hour,
  });

export const usePublicCompounds = (q: string, near: GeoPosition | null) =>
  useQuery({
    queryKey: ['public', 'compounds', q, near],
    queryFn: async ({ signal }) =>
      itemsOf(
        await api.get<OneOrPage<PublicCompound>>('/public/compounds', {
          query: { q, near: near && `${near.longitude},${near.latitude}` },
          signal,
        }),
      ),
    enabled: q.length > 0 || near !== null,
    staleTime: hour,
  });

export const usePublicCategories = () =>
  useQuery({
    queryKey: ['public', 'categories'],
    queryFn: async ({ signal }) => itemsOf(await api.get<OneOrPage<PublicCategory>>('/public/categories', { signal })),
    staleTime: hour,
  });

/** What a QR code on a wall says: a division's code (digits) or a compound's id. */
export const useLocated = (loc: string | null) =>
  useQuery({
    queryKey: ['public', 'located', loc],
    queryFn: async ({ signal }) => {
      const code = loc ?? '';
      if (/^\d{12}$/.test(code)) {
        const division = await api.get<Division>('/public/divisions/{code}', { path: { code }, signal });
        return { compoundId: null, divisionCode: division.code, label: division.name };
      }
      const compound = await api.get<Compound>('/public/compounds/{id}', { path: { id: code }, signal });
      return { compoundId: compound.id, divisionCode: compound.divisionCode, label: `${compound.name}（${compound.divisionName}）` };
    },
    enabled: Boolean(loc),
    staleTime: hour,
  });

export const useGridCard = (id: string) =>
  useQuery({
    queryKey: ['public', 'card', id],
    queryFn: ({ signal }) => api.get<GridCard>('/public/grids/{id}/card', { path: { id }, signal }),
  });

export interface NearbyQuestion {
  text: string;
  categoryCode: string | null;
  divisionCode: string | null;
  location: GeoPosition | null;
  compoundId: string | null;
}

export const useNearby = (question: NearbyQuestion) =>
  useQuery({
    queryKey: ['public', 'nearby', question],
    queryFn: async ({ signal }) => itemsOf(await api.post<OneOrPage<NearbyTicket>>('/public/tickets/nearby', { body: question, signal })),
  });

/** What the grids do, by the version that holds today or the one asked for. */
export const usePublicCatalogue = (version: number | null) =>
  useQuery({
    queryKey: ['public', 'task-catalogue', version],
    queryFn: ({ signal }) => api.get<PublicCatalogue>('/public/task-catalogue', { query: { version }, signal }),
  });

export const useCatalogueChanges = (to: number | undefined, enabled: boolean) =>
  useQuery({
    queryKey: ['public', 'task-catalogue', 'changes', to],
    queryFn: ({ signal }) => api.get<CatalogueComparison>('/public/task-catalogue/changes', { query: { to }, signal }),
    enabled: enabled && to !== undefined,
  });
