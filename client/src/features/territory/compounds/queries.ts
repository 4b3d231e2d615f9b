import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import type { ApiError } from '@/api/problems';
import type {
  ChosenSteward,
  Compound,
  CompoundChange,
  NeighbourGroup,
  NeighbourGroupChange,
  NeighbourGroupDetails,
  NeighbourSplitProposal,
  NewCompound,
  NewNeighbourGroup,
  Page,
} from '@/api/types';
import type { CompoundSearch } from './search';

export const useCompoundList = ({ area, q }: CompoundSearch) =>
  useInfiniteQuery({
    queryKey: [...keys.compounds, 'list', area, q],
    queryFn: ({ pageParam, signal }) => api.get<Page<Compound>>('/compounds', { query: { area, q, limit: 50, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const useCompound = (id: string) =>
  useQuery({
    queryKey: [...keys.compounds, 'one', id],
    queryFn: ({ signal }) => api.get<Compound>('/compounds/{id}', { path: { id }, signal }),
  });

export const useRegisterCompound = (onDone: () => void, onRefused: (error: ApiError) => void) =>
  useCommand({
    run: (body: NewCompound, idempotencyKey) => api.post<unknown>('/compounds', { body, idempotencyKey }),
    invalidates: [keys.compounds, keys.coverage],
    onDone,
    onRefused,
  });

export const useCorrectCompound = (onDone: () => void, onRefused: (error: ApiError) => void) =>
  useCommand({
    run: ({ id, revision, body }: { id: string; revision: number; body: CompoundChange }, idempotencyKey) =>
      api.patch<unknown>('/compounds/{id}', { path: { id }, ifMatch: revision, body, idempotencyKey }),
    invalidates: [keys.compounds, keys.coverage],
    onDone,
    onRefused,
  });

export const useGroups = (compoundId: string) =>
  useInfiniteQuery({
    queryKey: [...keys.groups, 'of', compoundId],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<NeighbourGroup>>('/neighbour-groups', { query: { compoundId, limit: 200, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const useGroup = (id: string) =>
  useQuery({
    queryKey: [...keys.groups, 'one', id],
    queryFn: ({ signal }) => api.get<NeighbourGroupDetails>('/neighbour-groups/{id}', { path: { id }, signal }),
  });

export const useSplitProposal = (id: string, groups: number | null) =>
  useQuery({
    queryKey: [...keys.groups, 'split', id, groups],
    queryFn: ({ signal }) => api.get<NeighbourSplitProposal>('/compounds/{id}/split', { path: { id }, query: { groups }, signal }),
    placeholderData: (before) => before,
  });

export const useSplit = (onDone: () => void) =>
  useCommand({
    run: ({ id, ...body }: { id: string; gridId: string; groups: number | null }, idempotencyKey) =>
      api.post<unknown>('/compounds/{id}/split', { path: { id }, body, idempotencyKey }),
    invalidates: [keys.groups, keys.coverage],
    onDone,
  });

export const useRegisterGroup = (onDone: () => void, onRefused: (error: ApiError) => void) =>
  useCommand({
    run: (body: NewNeighbourGroup, idempotencyKey) => api.post<unknown>('/neighbour-groups', { body, idempotencyKey }),
    invalidates: [keys.groups, keys.coverage],
    onDone,
    onRefused,
  });

type GroupAct = { verb: 'correct'; body: NeighbourGroupChange } | { verb: 'choose-steward'; body: ChosenSteward } | { verb: 'dissolve' };

/** Whatever is done to one group, on the revision that was seen. */
export const useGroupAct = (group: { id: string; revision: number }, onDone: () => void, onRefused?: (error: ApiError) => void) =>
  useCommand({
    run: (act: GroupAct, idempotencyKey) => {
      const common = { path: { id: group.id }, ifMatch: group.revision, idempotencyKey };
      if (act.verb === 'correct') return api.patch<unknown>('/neighbour-groups/{id}', { ...common, body: act.body });
      if (act.verb === 'dissolve') return api.post<unknown>('/neighbour-groups/{id}/dissolve', common);
      return api.post<unknown>('/neighbour-groups/{id}/choose-steward', { ...common, body: act.body });
    },
    invalidates: [keys.groups, keys.coverage],
    onDone,
    onRefused,
  });
