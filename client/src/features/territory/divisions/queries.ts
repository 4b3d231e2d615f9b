import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import type { ApiError } from '@/api/problems';
import type { Division, DivisionRetirement, NewDivision } from '@/api/types';

/** Retired codes and coming ones too. */
export const useDivisionCodes = (parent: string | null) =>
  useQuery({
    queryKey: [...keys.divisions, 'codes', parent],
    queryFn: ({ signal }) => api.get<Division[]>('/divisions', { query: { parent, all: true, limit: 200 }, signal }),
  });

export const useRegisterDivision = (onDone: () => void, onRefused: (error: ApiError) => void) =>
  useCommand({
    run: (body: NewDivision, idempotencyKey) => api.post<Division>('/divisions', { body, idempotencyKey }),
    invalidates: [keys.divisions],
    onDone,
    onRefused,
  });

export const useRetireDivision = (code: string, onDone: () => void, onRefused: (error: ApiError) => void) =>
  useCommand({
    run: (body: { lastDay: string; replacedBy: string | null }, idempotencyKey) =>
      api.post<DivisionRetirement>('/divisions/{code}/retire', { path: { code }, body, idempotencyKey }),
    invalidates: [keys.divisions],
    onDone,
    onRefused,
  });
