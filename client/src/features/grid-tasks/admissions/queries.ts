import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import type { ApiError } from '@/api/problems';
import type { AdmissionAction, AdmissionAnswer, AdmissionDetails, AdmissionReceipt, AdmissionRow, AdmissionText, Page } from '@/api/types';
import { type AdmissionSearch, toAdmissionQuery } from './search';

export const useAdmissions = (search: AdmissionSearch) =>
  useInfiniteQuery({
    queryKey: [...keys.admissions, 'list', search],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<AdmissionRow>>('/admissions', { query: { ...toAdmissionQuery(search), limit: 50, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const useAdmission = (id: string) =>
  useQuery({
    queryKey: keys.admission(id),
    queryFn: async ({ signal }): Promise<AdmissionDetails> => {
      const { admission, ...facts } = await api.get<AdmissionAnswer>('/admissions/{id}', { path: { id }, signal });
      return { ...admission, ...facts };
    },
  });

/** A new draft, or the text of one written anew. */
export const useSaveAdmission = (
  at: { id: string; revision: number } | null,
  onDone: (saved: AdmissionReceipt) => void,
  onRefused: (error: ApiError) => void,
) =>
  useCommand({
    run: (body: AdmissionText, idempotencyKey) =>
      at
        ? api.post<AdmissionReceipt>('/admissions/{id}/revise', { path: { id: at.id }, ifMatch: at.revision, body, idempotencyKey })
        : api.post<AdmissionReceipt>('/admissions', { body, idempotencyKey }),
    invalidates: [keys.admissions],
    onDone,
    onRefused,
  });

const verbs = {
  submit: 'submit',
  review: 'review',
  recommend: 'recommend',
  return: 'return',
  approve: 'approve',
  reject: 'reject',
  admitForEmergency: 'admit-for-emergency',
  ratify: 'ratify',
  lapse: 'lapse',
  proveGuarantee: 'prove-guarantee',
  retire: 'retire',
} as const satisfies Record<Exclude<AdmissionAction, 'revise'>, string>;

export interface AdmissionAct {
  action: keyof typeof verbs;
  body: Record<string, unknown>;
}

export const useAdmissionAct = (
  at: { id: string; revision: number },
  onDone: (receipt: AdmissionReceipt, act: AdmissionAct) => void,
  onRefused?: (error: ApiError) => void,
) =>
  useCommand({
    run: ({ action, body }: AdmissionAct, idempotencyKey) =>
      api.post<AdmissionReceipt>(`/admissions/{id}/${verbs[action]}`, { path: { id: at.id }, ifMatch: at.revision, body, idempotencyKey }),
    invalidates: [keys.admissions, keys.gridWork],
    onDone,
    onRefused,
  });
