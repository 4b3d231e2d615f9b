import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import { itemsOf, type OneOrPage } from '@/api/pages';
import type { ApiError } from '@/api/problems';
import type {
  Compound,
  Grid,
  GridChange,
  GridDetails,
  GridImport,
  GridReplacementPlan,
  NewGrid,
  Outline,
  OutlineCheck,
  UserRow,
} from '@/api/types';

/** What a change of a grid is seen in. */
const changed = [keys.grids, keys.coverage, keys.groups];

export const useGridsOn = (area: string | null, on: string | undefined) =>
  useQuery({
    queryKey: [...keys.grids, 'on', area, on],
    queryFn: async ({ signal }) => itemsOf(await api.get<OneOrPage<Grid>>('/grids', { query: { area, on, limit: 200 }, signal })),
  });

export const useGrid = (id: string | undefined) =>
  useQuery({
    queryKey: [...keys.grids, 'one', id],
    queryFn: ({ signal }) => api.get<GridDetails>('/grids/{id}', { path: { id: id ?? '' }, signal }),
    enabled: id !== undefined,
  });

export const useCompoundOf = (id: string | undefined) =>
  useQuery({
    queryKey: [...keys.compounds, 'one', id],
    queryFn: ({ signal }) => api.get<Compound>('/compounds/{id}', { path: { id: id ?? '' }, signal }),
    enabled: id !== undefined,
  });

export const usePeople = (area: string | null, q: string) =>
  useQuery({
    queryKey: [...keys.users, 'for-posts', area, q],
    queryFn: async ({ signal }) =>
      itemsOf(await api.get<OneOrPage<UserRow>>('/users', { query: { area, q, active: true, limit: 50 }, signal })),
  });

export interface OutlineQuestion {
  boundary: Outline;
  gridId: string | null;
  parentId: string | null;
  effectiveOn: string | null;
}

/** Asked while one draws: whose ground it would take, and which compounds lie in it. */
export const useOutlineCheck = (question: OutlineQuestion | null) =>
  useQuery({
    queryKey: [...keys.grids, 'check', question],
    queryFn: ({ signal }) => api.post<OutlineCheck>('/grids/check-outline', { body: question, signal }),
    enabled: question !== null,
    placeholderData: (before) => before,
    retry: false,
  });

export type GridAct =
  | { how: 'lay'; body: NewGrid }
  | { how: 'correct'; id: string; revision: number; body: GridChange }
  | { how: 'replace'; id: string; revision: number; body: Omit<GridReplacementPlan, 'id'> };

export const useGridAct = (onDone: (id: string) => void, onRefused?: (error: ApiError) => void) =>
  useCommand({
    run: async (act: GridAct, idempotencyKey) => {
      if (act.how === 'lay') return (await api.post<{ id: string }>('/grids', { body: act.body, idempotencyKey })).id;
      const common = { path: { id: act.id }, ifMatch: act.revision, body: act.body, idempotencyKey };
      if (act.how === 'correct') await api.patch<unknown>('/grids/{id}', common);
      else await api.post<unknown>('/grids/{id}/replace', common);
      return act.id;
    },
    invalidates: changed,
    onDone: (id) => onDone(id),
    onRefused,
  });

export const useStaff = (grid: { id: string; revision: number }, onDone: () => void, onRefused: (error: ApiError) => void) =>
  useCommand({
    run: (body: { post: 'leader' | 'worker'; userId: string | null; dutyPhone: string | null }, idempotencyKey) =>
      api.post<unknown>('/grids/{id}/staff', { path: { id: grid.id }, ifMatch: grid.revision, body, idempotencyKey }),
    invalidates: changed,
    onDone,
    onRefused,
  });

export const useImportGrids = (onDone: (result: GridImport) => void) =>
  useCommand({
    run: (body: { type: string; features: unknown[]; commit: boolean }, idempotencyKey) =>
      api.post<GridImport>('/grids/import', { body, idempotencyKey }),
    invalidates: changed,
    onDone,
  });
