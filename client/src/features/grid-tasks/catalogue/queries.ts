import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import type { ApiError } from '@/api/problems';
import type { CatalogueComparison, CatalogueReceipt, NewCatalogueItem, Publication } from '@/api/types';

export const useComparison = (id: string, since: number | undefined) =>
  useQuery({
    queryKey: [...keys.catalogue(id), 'changes', since],
    queryFn: ({ signal }) => api.get<CatalogueComparison>('/task-catalogues/{id}/changes', { path: { id }, query: { since }, signal }),
  });

export const useDraftCatalogue = (onDone: (draft: CatalogueReceipt) => void) =>
  useCommand({
    run: (_: undefined, idempotencyKey) => api.post<CatalogueReceipt>('/task-catalogues', { body: {}, idempotencyKey }),
    invalidates: [keys.catalogues],
    onDone,
  });

export type CatalogueAct =
  | { verb: 'put-item'; body: NewCatalogueItem }
  | { verb: 'remove-item'; body: { code: string } }
  | { verb: 'publish'; body: Publication }
  | { verb: 'discard'; body: Record<string, never> };

export const useCatalogueAct = (
  at: { id: string; revision: number },
  onDone: (receipt: CatalogueReceipt, act: CatalogueAct) => void,
  onRefused?: (error: ApiError) => void,
) =>
  useCommand({
    run: ({ verb, body }: CatalogueAct, idempotencyKey) =>
      api.post<CatalogueReceipt>(`/task-catalogues/{id}/${verb}`, { path: { id: at.id }, ifMatch: at.revision, body, idempotencyKey }),
    invalidates: [keys.catalogues, keys.gridWork],
    onDone,
    onRefused,
  });
