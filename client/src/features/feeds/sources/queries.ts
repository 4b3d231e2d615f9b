import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import type { ApiError } from '@/api/problems';
import type { Page } from '@/api/types';
import type { Client, MappingInput, MappingPreview, Source, SourceInput } from '@/api/types-interfaces';

export const useSources = () =>
  useInfiniteQuery({
    queryKey: [...keys.sources, 'list'],
    queryFn: ({ pageParam, signal }) => api.get<Page<Source>>('/sources', { query: { limit: 50, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** Programs to choose from, and to name those chosen. */
export const useClientNames = (enabled: boolean) =>
  useQuery({
    queryKey: [...keys.clients, 'names'],
    queryFn: async ({ signal }) => (await api.get<Page<Client>>('/clients', { query: { limit: 200 }, signal })).items,
    enabled,
  });

export const useRegisterSource = (onDone: (made: Source) => void, onRefused: (error: ApiError) => void) =>
  useCommand({
    run: (body: { code: string; source: SourceInput }, idempotencyKey) => api.post<Source>('/sources', { body, idempotencyKey }),
    invalidates: [keys.sources],
    onDone,
    onRefused,
  });

export const useChangeSource = (source: Source, onDone: () => void, onRefused: (error: ApiError) => void) =>
  useCommand({
    run: (body: SourceInput, idempotencyKey) =>
      api.post<Source>('/sources/{code}/change', {
        path: { code: source.code },
        body: { source: body },
        ifMatch: source.revision,
        idempotencyKey,
      }),
    invalidates: [keys.sources],
    onDone,
    onRefused,
  });

export const useMapSource = (source: Source, onDone: (saved: Source) => void) =>
  useCommand({
    run: (mapping: MappingInput, idempotencyKey) =>
      api.post<Source>('/sources/{code}/map', { path: { code: source.code }, body: { mapping }, ifMatch: source.revision, idempotencyKey }),
    invalidates: [keys.sources],
    onDone,
  });

/** What a mapping makes of sample rows; keeps the last answer while the next is on its way. Samples are not kept once the page is left. */
export const usePreview = (code: string, mapping: MappingInput, rows: unknown[], enabled: boolean) =>
  useQuery({
    queryKey: [...keys.sources, 'preview', code, mapping, rows],
    queryFn: ({ signal }) =>
      api.post<MappingPreview>('/sources/{code}/preview-mapping', { path: { code }, body: { mapping, rows }, signal, quiet: true }),
    enabled,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
