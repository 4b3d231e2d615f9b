import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Page } from '@/api/types';
import type { AllianceShowing, PublicBrand, PublicComment, PublicReport, PublicReportDetails } from '@/api/types-public-alliance';
import { unlessMissing } from '../services/queries';

export const useReports = (community: string | null) =>
  useInfiniteQuery({
    queryKey: ['public', 'reports', community],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<PublicReport>>('/public/resident-reports', { query: { community, limit: 20, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const useReport = (id: string) =>
  useQuery({
    queryKey: ['public', 'report', id],
    queryFn: ({ signal }) => api.get<PublicReportDetails>('/public/resident-reports/{id}', { path: { id }, signal }),
    retry: unlessMissing,
  });

export const commentsKey = (id: string) => ['public', 'comments', id];

export const useComments = (id: string) =>
  useInfiniteQuery({
    queryKey: commentsKey(id),
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<PublicComment>>('/public/resident-reports/{id}/comments', {
        path: { id },
        query: { limit: 20, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const useBrands = () =>
  useQuery({
    queryKey: ['public', 'brands'],
    queryFn: ({ signal }) => api.get<PublicBrand[]>('/public/service-brands', { signal }),
  });

export type ShowingOf = 'members' | 'communities' | 'brands';

export const useShowing = (of: ShowingOf, id: string) =>
  useQuery({
    queryKey: ['public', 'showing', of, id],
    queryFn: ({ signal }) =>
      of === 'communities'
        ? api.get<AllianceShowing>('/public/showings/communities/{code}', { path: { code: id }, signal })
        : api.get<AllianceShowing>(`/public/showings/${of}/{id}`, { path: { id }, signal }),
    retry: unlessMissing,
  });
