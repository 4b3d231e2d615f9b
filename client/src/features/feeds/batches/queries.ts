import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import type { Page } from '@/api/types';
import type { FeedBatch, FeedBatchState, FeedOutcome, FeedResults } from '@/api/types-interfaces';

const soon = 2000;
const later = 10_000;

/** Asked again by itself: soon while one is coming in, else now and then, for batches come from outside. */
export const useBatches = (source: string, state: FeedBatchState | undefined) =>
  useInfiniteQuery({
    queryKey: [...keys.batches(source), 'list', state],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<FeedBatch>>('/sources/{code}/batches', {
        path: { code: source },
        query: { state, limit: 30, cursor: pageParam },
        signal,
        quiet: true,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: (query) =>
      query.state.data?.pages.some((page) => page.items.some((batch) => batch.state === 'receiving')) ? soon : later,
  });

export const useBatch = (source: string, key: string) =>
  useQuery({
    queryKey: [...keys.batches(source), 'one', key],
    queryFn: ({ signal }) => api.get<FeedBatch>('/sources/{code}/batches/{key}', { path: { code: source, key }, signal, quiet: true }),
    refetchInterval: (query) => (query.state.data?.state === 'receiving' ? soon : false),
  });

/** The lines so far; the acknowledged one is in the key of nothing, so that more come by asking on. */
export const useResults = (source: string, key: string, outcome: FeedOutcome | undefined) =>
  useInfiniteQuery({
    queryKey: [...keys.batches(source), 'results', key, outcome],
    queryFn: ({ pageParam, signal }) =>
      api.get<FeedResults>('/sources/{code}/batches/{key}/results', {
        path: { code: source, key },
        query: { outcome, after: pageParam, limit: 200 },
        signal,
      }),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next,
  });

export const useCancelBatch = (source: string, key: string) =>
  useCommand({
    run: (_: undefined, idempotencyKey) =>
      api.post<FeedBatch>('/sources/{code}/batches/{key}/cancel', { path: { code: source, key }, idempotencyKey }),
    invalidates: [keys.batches(source)],
  });
