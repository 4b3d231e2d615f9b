import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { keys } from '@/api/keys';
import type { PublicConfig } from '@/api/types';
import type { Source } from '@/api/types-interfaces';

export const useSource = (code: string) =>
  useQuery({
    queryKey: [...keys.sources, 'one', code],
    queryFn: ({ signal }) => api.get<Source>('/sources/{code}', { path: { code }, signal }),
  });

/** The county that the product runs for: where the areas of somebody without one begin. */
export const useCounty = (enabled: boolean) =>
  useQuery({
    queryKey: keys.config,
    queryFn: ({ signal }) => api.get<PublicConfig>('/public/config', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    select: (config) => config.jurisdictionCode,
    enabled,
  });
