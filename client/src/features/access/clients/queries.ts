import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import type { ApiError } from '@/api/problems';
import type { AuditEntry, Page } from '@/api/types';
import type { Client, ClientChange, ClientKey, ClientSecretReceipt, NewClient } from '@/api/types-interfaces';

export const useClients = (active: boolean | undefined) =>
  useInfiniteQuery({
    queryKey: [...keys.clients, 'list', active],
    queryFn: ({ pageParam, signal }) => api.get<Page<Client>>('/clients', { query: { active, limit: 50, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const useClient = (id: string) =>
  useQuery({
    queryKey: [...keys.clients, 'one', id],
    queryFn: ({ signal }) => api.get<Client>('/clients/{id}', { path: { id }, signal }),
  });

export const useClientUses = (id: string) =>
  useInfiniteQuery({
    queryKey: [...keys.clients, 'uses', id],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<AuditEntry>>('/clients/{id}/uses', { path: { id }, query: { limit: 20, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const useRegisterClient = (onDone: (made: ClientSecretReceipt) => void, onRefused: (error: ApiError) => void) =>
  useCommand({
    run: (body: NewClient, idempotencyKey) => api.post<ClientSecretReceipt>('/clients', { body, idempotencyKey }),
    invalidates: [keys.clients],
    onDone,
    onRefused,
  });

export const useChangeClient = (client: Client, onDone: () => void, onRefused: (error: ApiError) => void) =>
  useCommand({
    run: (body: ClientChange, idempotencyKey) =>
      api.patch<Client>('/clients/{id}', { path: { id: client.id }, body, ifMatch: client.revision, idempotencyKey }),
    invalidates: [keys.clients],
    onDone,
    onRefused,
  });

export const useRotateSecret = (client: Client, onDone: (made: ClientSecretReceipt) => void) =>
  useCommand({
    run: (overlapHours: number, idempotencyKey) =>
      api.post<ClientSecretReceipt>('/clients/{id}/rotate-secret', {
        path: { id: client.id },
        body: { overlapHours },
        ifMatch: client.revision,
        idempotencyKey,
      }),
    invalidates: [keys.clients],
    onDone,
  });

export const useSetKeys = (client: Client, onDone: () => void) =>
  useCommand({
    run: (keysGiven: ClientKey[], idempotencyKey) =>
      api.post<Client>('/clients/{id}/set-keys', {
        path: { id: client.id },
        body: { keys: keysGiven },
        ifMatch: client.revision,
        idempotencyKey,
      }),
    invalidates: [keys.clients],
    onDone,
  });

export const useSwitchClient = (client: Client) =>
  useCommand({
    run: (verb: 'disable' | 'enable', idempotencyKey) =>
      api.post<Client>(`/clients/{id}/${verb}`, { path: { id: client.id }, ifMatch: client.revision, idempotencyKey }),
    invalidates: [keys.clients],
  });
