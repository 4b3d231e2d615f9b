import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { keys } from '@/api/keys';
import type { CoverageReport } from '@/api/types';
import type { CoverageSearch } from './search';

/** Always asked anew: whoever comes back from mending wants to see it gone. */
export const useCoverage = ({ area, kind }: CoverageSearch, language: string) =>
  useInfiniteQuery({
    queryKey: [...keys.coverage, area, kind, language],
    queryFn: ({ pageParam, signal }) =>
      api.get<CoverageReport>('/coverage', { query: { area, kind, limit: 50, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 0,
  });
