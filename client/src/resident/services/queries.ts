import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/api/client';
import { asApiError } from '@/api/problems';
import type { Page } from '@/api/types';
import type {
  PublicDemand,
  PublicEvaluation,
  PublicProject,
  PublicProjectDetails,
  PublicResource,
  PublicResourceDetails,
  PublicTotals,
} from '@/api/types-public-alliance';

interface Lists {
  '/public/demands': PublicDemand;
  '/public/resources': PublicResource;
  '/public/service-projects': PublicProject;
  '/public/member-evaluations': PublicEvaluation;
}

/** The most that the API gives at once: asked for, so that short lists are counted without a request of their own. */
const most = 100;
const step = 20;

/** A public list: shown in steps, fetched in large pages, counted as far as it is known. */
export function usePublicList<P extends keyof Lists>(path: P, query: Record<string, string | boolean | null>) {
  const [shown, setShown] = useState({ of: '', rows: step });
  const key = JSON.stringify(query);
  const list = useInfiniteQuery({
    queryKey: ['public', path, query],
    queryFn: ({ pageParam, signal }) => api.get<Page<Lists[P]>>(path, { query: { ...query, limit: most, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
  const all = list.data?.pages.flatMap((page) => page.items);
  const rows = shown.of === key ? shown.rows : step; // another filter begins again
  const more = () => {
    setShown({ of: key, rows: rows + step });
    if (all && rows + step > all.length && list.hasNextPage) void list.fetchNextPage();
  };
  return {
    rows: all?.slice(0, rows),
    count: all?.length ?? null,
    open: list.hasNextPage,
    more: all && (rows < all.length || list.hasNextPage) ? more : null,
    busy: list.isFetchingNextPage,
    error: list.error,
    retry: () => void list.refetch(),
  };
}

/** What the lists hold in all, whatever is filtered. */
export const useTotals = () =>
  useQuery({
    queryKey: ['public', 'totals'],
    queryFn: ({ signal }) => api.get<PublicTotals>('/public/list-totals', { signal }),
  });

export type PublicList<T> = Omit<ReturnType<typeof usePublicList>, 'rows'> & { rows: T[] | undefined };

export const unlessMissing = (count: number, error: unknown) => count < 2 && asApiError(error).status === 0;

export const useService = (id: string) =>
  useQuery({
    queryKey: ['public', 'resource', id],
    queryFn: ({ signal }) => api.get<PublicResourceDetails>('/public/resources/{id}', { path: { id }, signal }),
    retry: unlessMissing,
  });

export const useProject = (id: string) =>
  useQuery({
    queryKey: ['public', 'project', id],
    queryFn: ({ signal }) => api.get<PublicProjectDetails>('/public/service-projects/{id}', { path: { id }, signal }),
    retry: unlessMissing,
  });
