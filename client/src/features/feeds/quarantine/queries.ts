import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import type { ImportKind } from '@/api/types';
import type { QuarantinedRow, QuarantineList, ReplayedRows } from '@/api/types-interfaces';
import type { QuarantineSearch } from './search';

export const useQuarantine = (source: string, { state = 'open', kind, batch }: QuarantineSearch, enabled: boolean) =>
  useInfiniteQuery({
    queryKey: [...keys.quarantine(source), 'list', state, kind, batch],
    queryFn: ({ pageParam, signal }) =>
      api.get<QuarantineList>('/sources/{code}/quarantine', {
        path: { code: source },
        query: { state: state === 'all' ? undefined : state, kind, batch, limit: 50, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    enabled,
  });

export const useQuarantinedRow = (source: string, id: string) =>
  useQuery({
    queryKey: [...keys.quarantine(source), 'one', id],
    queryFn: ({ signal }) => api.get<QuarantinedRow>('/sources/{code}/quarantine/{id}', { path: { code: source, id }, signal }),
  });

const changed = (source: string) => [keys.quarantine(source), keys.batches(source), keys.tickets];

export const useReplay = (source: string) =>
  useCommand({
    run: (body: { ids: string[] | null; kind: ImportKind | null }, idempotencyKey) =>
      api.post<ReplayedRows>('/sources/{code}/quarantine/replay', { path: { code: source }, body, idempotencyKey }),
    invalidates: changed(source),
  });

/** Saves the row, when it was changed, and sends it through again: two acts, of which the second never runs without the first. */
export const useFixAndReplay = (source: string, row: QuarantinedRow) => {
  const replay = useReplay(source);
  const fix = useCommand({
    run: (members: Record<string, string>, idempotencyKey) =>
      api.post<QuarantinedRow>('/sources/{code}/quarantine/{id}/fix', {
        path: { code: source, id: row.id },
        body: { members },
        ifMatch: row.revision,
        idempotencyKey,
      }),
    invalidates: [keys.quarantine(source)],
    onDone: () => replay.mutate({ ids: [row.id], kind: null }),
  });
  return { fix, replay, isPending: fix.isPending || replay.isPending };
};

export const useDiscard = (source: string, row: QuarantinedRow) =>
  useCommand({
    run: (_: undefined, idempotencyKey) =>
      api.post<QuarantinedRow>('/sources/{code}/quarantine/{id}/discard', {
        path: { code: source, id: row.id },
        ifMatch: row.revision,
        idempotencyKey,
      }),
    invalidates: changed(source),
  });
