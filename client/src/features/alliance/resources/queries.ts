import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import type { ApiError } from '@/api/problems';
import type { PublicConfig } from '@/api/types';
import type { MatchWeights, NewSlot, NewWeights, ResourceReceipt, ResourceText } from '@/api/types-alliance';

/** The county that the product runs for: what a member serves is inside it. */
export const useCounty = () =>
  useQuery({
    queryKey: keys.config,
    queryFn: ({ signal }) => api.get<PublicConfig>('/public/config', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    select: (config) => config.jurisdictionCode,
  });

/** Drafts an offering, or writes one anew. */
export const useWriteResource = (
  at: { id: string; revision: number } | null,
  onDone: (written: ResourceReceipt) => void,
  onRefused: (error: ApiError) => void,
) =>
  useCommand({
    run: (body: ResourceText, idempotencyKey) =>
      at
        ? api.post<ResourceReceipt>('/resources/{id}/revise', { path: { id: at.id }, ifMatch: at.revision, body, idempotencyKey })
        : api.post<ResourceReceipt>('/resources', { body, idempotencyKey }),
    invalidates: [keys.alliance],
    onDone,
    onRefused,
  });

export const useOpenSlot = (resourceId: string, onDone: () => void, onRefused: (error: ApiError) => void) =>
  useCommand({
    run: (body: NewSlot, idempotencyKey) =>
      api.post<{ id: string }>('/resources/{id}/slots', { path: { id: resourceId }, body, idempotencyKey }),
    invalidates: [keys.alliance],
    onDone,
    onRefused,
  });

export const useCloseSlot = () =>
  useCommand({
    run: (id: string, idempotencyKey) => api.post<{ id: string }>('/service-slots/{id}/close', { path: { id }, idempotencyKey }),
    invalidates: [keys.alliance],
  });

export const useWeights = () =>
  useQuery({
    queryKey: [...keys.alliance, 'weights'],
    queryFn: ({ signal }) => api.get<MatchWeights>('/match-weights', { signal }),
  });

export const useTune = (onDone: () => void) =>
  useCommand({
    run: (body: NewWeights, idempotencyKey) => api.put<MatchWeights>('/match-weights', { body, idempotencyKey }),
    invalidates: [keys.alliance],
    onDone,
  });
