import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import type { ApiError } from '@/api/problems';
import type { Page } from '@/api/types';
import type {
  EventType,
  NewWebhook,
  Webhook,
  WebhookChange,
  WebhookDelivery,
  WebhookDeliveryDetails,
  WebhookReceipt,
  WebhookSecret,
  WebhookState,
  WebhookTest,
} from '@/api/types-interfaces';
import type { DeliverySearch } from './search';

const now = 10_000; // how a receiver fares changes by itself

export const useWebhooks = (state: WebhookState | undefined) =>
  useInfiniteQuery({
    queryKey: [...keys.webhooks, 'list', state],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<Webhook>>('/webhooks', { query: { state, limit: 50, cursor: pageParam }, signal, quiet: true }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: now,
  });

export const useWebhook = (id: string) =>
  useQuery({
    queryKey: [...keys.webhooks, 'one', id],
    queryFn: ({ signal }) => api.get<Webhook>('/webhooks/{id}', { path: { id }, signal, quiet: true }),
    refetchInterval: now,
  });

export const useEventTypes = () =>
  useQuery({
    queryKey: [...keys.webhooks, 'types'],
    queryFn: ({ signal }) => api.get<EventType[]>('/event-types', { signal }),
    staleTime: Number.POSITIVE_INFINITY, // compiled into the server
  });

export const useRegisterWebhook = (onDone: (made: WebhookSecret) => void, onRefused: (error: ApiError) => void) =>
  useCommand({
    run: (body: NewWebhook, idempotencyKey) => api.post<WebhookSecret>('/webhooks', { body, idempotencyKey }),
    invalidates: [keys.webhooks],
    onDone,
    onRefused,
  });

export const useChangeWebhook = (hook: Webhook | null, onDone: () => void, onRefused: (error: ApiError) => void) =>
  useCommand({
    run: (body: WebhookChange, idempotencyKey) =>
      api.patch<WebhookReceipt>('/webhooks/{id}', { path: { id: hook?.id ?? '' }, body, ifMatch: hook?.revision, idempotencyKey }),
    invalidates: [keys.webhooks],
    onDone,
    onRefused,
  });

export const useSteerWebhook = (hook: Webhook) =>
  useCommand({
    run: (verb: 'pause' | 'resume', idempotencyKey) =>
      api.post<WebhookReceipt>(`/webhooks/{id}/${verb}`, { path: { id: hook.id }, ifMatch: hook.revision, idempotencyKey }),
    invalidates: [keys.webhooks],
  });

export const useRotateWebhook = (hook: Webhook, onDone: (made: WebhookSecret) => void) =>
  useCommand({
    run: (_: undefined, idempotencyKey) =>
      api.post<WebhookSecret>('/webhooks/{id}/rotate-secret', { path: { id: hook.id }, ifMatch: hook.revision, idempotencyKey }),
    invalidates: [keys.webhooks],
    onDone,
  });

export const useRemoveWebhook = (hook: Webhook, onDone: () => void) =>
  useCommand({
    run: (_: undefined, idempotencyKey) => api.delete<undefined>('/webhooks/{id}', { path: { id: hook.id }, idempotencyKey }),
    onDone,
  });

export const useTestWebhook = (id: string) =>
  useCommand({ run: (_: undefined) => api.post<WebhookTest>('/webhooks/{id}/test', { path: { id } }) });

export const useReplayWebhook = (id: string, onDone: () => void) =>
  useCommand({
    run: (from: string, idempotencyKey) =>
      api.post<WebhookReceipt>('/webhooks/{id}/replay', { path: { id }, body: { from }, idempotencyKey }),
    invalidates: [keys.webhooks],
    onDone,
  });

export const useDeliveries = (id: string, { state }: DeliverySearch) =>
  useInfiniteQuery({
    queryKey: [...keys.webhooks, 'deliveries', id, state],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<WebhookDelivery>>('/webhooks/{id}/deliveries', {
        path: { id },
        query: { state, limit: 50, cursor: pageParam },
        signal,
        quiet: true,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: now,
  });

export const useDelivery = (id: string, eventId: string) =>
  useQuery({
    queryKey: [...keys.webhooks, 'delivery', id, eventId],
    queryFn: ({ signal }) =>
      api.get<WebhookDeliveryDetails>('/webhooks/{id}/deliveries/{eventId}', { path: { id, eventId }, signal, quiet: true }),
    refetchInterval: (query) => (query.state.data?.delivery.state === 'pending' ? now / 2 : false),
  });

export const useRedeliver = (id: string, eventId: string) =>
  useCommand({
    run: (_: undefined, idempotencyKey) =>
      api.post<WebhookReceipt>('/webhooks/{id}/deliveries/{eventId}/redeliver', { path: { id, eventId }, idempotencyKey }),
    invalidates: [keys.webhooks],
  });
