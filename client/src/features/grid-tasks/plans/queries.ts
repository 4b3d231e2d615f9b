import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import type { ApiError } from '@/api/problems';
import type { NewPlan, Page, PlanAnswer, PlanChange, PlanPreview, PlanReceipt, PlanRow } from '@/api/types';
import type { PlanSearch } from './search';

export const usePlans = (search: PlanSearch) =>
  useInfiniteQuery({
    queryKey: [...keys.plans, 'list', search.grid, search.ended],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<PlanRow>>('/patrol-plans', {
        query: { ended: search.ended ?? false, gridId: search.grid, limit: 50, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const usePlan = (id: string) =>
  useQuery({
    queryKey: keys.plan(id),
    queryFn: ({ signal }) => api.get<PlanAnswer>('/patrol-plans/{id}', { path: { id }, signal }),
  });

/** What a preview is asked with; null until enough is chosen. */
export type PreviewQuestion = Pick<NewPlan, 'catalogueItem' | 'gridId' | 'recurrence' | 'onRestDay' | 'from' | 'until'> & {
  planId: string | null;
};

export const usePlanPreview = (asked: PreviewQuestion | null) =>
  useQuery({
    queryKey: [...keys.plans, 'preview', asked],
    queryFn: ({ signal }) => api.post<PlanPreview>('/patrol-plans/preview', { body: asked, signal }),
    enabled: asked !== null,
    placeholderData: (previous) => previous,
    retry: false,
  });

const touched = [keys.plans, keys.tasks, keys.ledger];

export const useDrawUpPlan = (onDone: (receipt: PlanReceipt) => void, onRefused: (error: ApiError) => void) =>
  useCommand({
    run: (body: NewPlan, idempotencyKey) => api.post<PlanReceipt>('/patrol-plans', { body, idempotencyKey }),
    invalidates: touched,
    onDone,
    onRefused,
  });

export const useChangePlan = (plan: PlanRow | null, onDone: (receipt: PlanReceipt) => void, onRefused: (error: ApiError) => void) =>
  useCommand({
    run: (body: PlanChange) =>
      api.patch<PlanReceipt>('/patrol-plans/{id}', { path: { id: plan?.id ?? '' }, ifMatch: plan?.revision, body }),
    invalidates: touched,
    onDone,
    onRefused,
  });

export const useEndPlan = (plan: PlanRow, onDone: (receipt: PlanReceipt) => void) =>
  useCommand({
    run: (note: string, idempotencyKey) =>
      api.post<PlanReceipt>('/patrol-plans/{id}/end', { path: { id: plan.id }, ifMatch: plan.revision, body: { note }, idempotencyKey }),
    invalidates: touched,
    onDone,
  });
