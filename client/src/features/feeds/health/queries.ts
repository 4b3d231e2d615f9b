import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { keys } from '@/api/keys';
import type { SystemHealth } from '@/api/types-interfaces';

const every = 10_000;

export const useSystemHealth = () =>
  useQuery({
    queryKey: keys.health,
    queryFn: ({ signal }) => api.get<SystemHealth>('/system-health', { signal, quiet: true }),
    refetchInterval: every,
    retry: false,
    networkMode: 'always', // silence is news here
    staleTime: 0,
  });
