import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, type Query } from '@/api/client';
import { keys } from '@/api/keys';
import type { Page } from '@/api/types';
import type { DemandDetails, DemandRow, ProjectDetails, ProjectRow, ResourceDetails, ResourceRow } from '@/api/types-alliance';

type List = '/demands' | '/resources' | '/service-projects';

/** A list of the alliance page by page, newest first. */
function useList<Row>(path: List, filter: Query, limit: number, enabled = true) {
  return useInfiniteQuery({
    queryKey: [...keys.alliance, path, filter, limit],
    queryFn: ({ pageParam, signal }) => api.get<Page<Row>>(path, { query: { ...filter, limit, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    enabled,
  });
}

export const useDemands = (filter: Query, limit = 30) => useList<DemandRow>('/demands', filter, limit);
export const useResources = (filter: Query, limit = 30) => useList<ResourceRow>('/resources', filter, limit);
export const useProjects = (filter: Query, limit = 30) => useList<ProjectRow>('/service-projects', filter, limit);

export const useDemand = (id: string) =>
  useQuery({
    queryKey: [...keys.alliance, 'demand', id],
    queryFn: ({ signal }) => api.get<DemandDetails>('/demands/{id}', { path: { id }, signal }),
  });

export const resourceQuery = (id: string) => ({
  queryKey: [...keys.alliance, 'resource', id],
  queryFn: ({ signal }: { signal: AbortSignal }) => api.get<ResourceDetails>('/resources/{id}', { path: { id }, signal }),
});
export const useResource = (id: string) => useQuery(resourceQuery(id));

export const useProject = (id: string) =>
  useQuery({
    queryKey: [...keys.alliance, 'project', id],
    queryFn: ({ signal }) => api.get<ProjectDetails>('/service-projects/{id}', { path: { id }, signal }),
  });
