import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import type { ApiError } from '@/api/problems';
import type { Page } from '@/api/types';
import type {
  ContributionRow,
  EvaluationDetails,
  EvaluationProgress,
  EvaluationReceipt,
  EvaluationRow,
  EvaluationsAdvanced,
  MemberScore,
  SchemeDetails,
  SchemeReceipt,
  SchemeRow,
  ScoredRecord,
  YearStep,
} from '@/api/types-evaluations';
import type { EvaluationSearch } from './search';

export const useProgress = (year: number | undefined) =>
  useQuery({
    queryKey: [...keys.evaluations, 'progress', year],
    queryFn: ({ signal }) => api.get<EvaluationProgress>('/member-evaluations/progress', { query: { year }, signal }),
    placeholderData: (before) => before,
  });

export const useEvaluations = ({ band, status, q }: EvaluationSearch, year: number | undefined) =>
  useInfiniteQuery({
    queryKey: [...keys.evaluations, 'rows', { year, band, status, q }],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<EvaluationRow>>('/member-evaluations', { query: { year, band, status, q, limit: 50, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  });

export const useEvaluation = (id: string | undefined) =>
  useQuery({
    queryKey: [...keys.evaluations, 'one', id],
    queryFn: ({ signal }) => api.get<EvaluationDetails>('/member-evaluations/{id}', { path: { id: id ?? '' }, signal }),
    enabled: id !== undefined,
  });

export const useContributions = ({ member, year, kind }: EvaluationSearch) =>
  useInfiniteQuery({
    queryKey: [...keys.evaluations, 'records', { member, year, kind }],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<ContributionRow>>('/contribution-records', {
        query: { memberId: member, year, kind, limit: 50, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const useSchemes = () =>
  useQuery({
    queryKey: [...keys.evaluations, 'schemes'],
    queryFn: ({ signal }) => api.get<SchemeRow[]>('/evaluation-schemes', { signal }),
  });

export const useScheme = (id: string | undefined) =>
  useQuery({
    queryKey: [...keys.evaluations, 'scheme', id],
    queryFn: ({ signal }) => api.get<SchemeDetails>('/evaluation-schemes/{id}', { path: { id: id ?? '' }, signal }),
    enabled: id !== undefined,
  });

/** What the scheme as it is saved makes of one member's records; asked for when both are chosen. */
export const usePreview = (scheme: SchemeRow, memberId: string | null, year: number) =>
  useQuery({
    queryKey: [...keys.evaluations, 'preview', scheme.id, scheme.revision, memberId, year],
    queryFn: ({ signal }) =>
      api.get<MemberScore>('/evaluation-schemes/{id}/preview', { path: { id: scheme.id }, query: { memberId, year }, signal }),
    enabled: memberId !== null,
  });

/** A step for the whole year; beginning it is one too. */
export const useYearStep = (year: number, onDone: (done: EvaluationsAdvanced) => void) =>
  useCommand({
    run: (step: YearStep | 'begin', idempotencyKey) =>
      step === 'begin'
        ? api.post<EvaluationsAdvanced>('/member-evaluations/begin', { body: { year }, idempotencyKey })
        : api.post<EvaluationsAdvanced>('/member-evaluations/advance', { body: { year, step }, idempotencyKey }),
    invalidates: [keys.evaluations],
    onDone,
  });

export type Verb = 'score' | 'give-notice' | 'appeal' | 'decide' | 'finalise' | 'publish';

export const useEvaluationAct = (at: { id: string; revision: number }, onDone: () => void, onRefused?: (error: ApiError) => void) =>
  useCommand({
    run: ({ verb, body }: { verb: Verb; body: Record<string, unknown> }, idempotencyKey) =>
      api.post<EvaluationReceipt>(`/member-evaluations/{id}/${verb}`, { path: { id: at.id }, ifMatch: at.revision, body, idempotencyKey }),
    invalidates: [keys.evaluations],
    onDone,
    onRefused,
  });

export const useVoidRecord = (record: ScoredRecord, onDone: () => void) =>
  useCommand({
    run: (reason: string, idempotencyKey) =>
      api.post<{ id: string }>('/contribution-records/{id}/void', {
        path: { id: record.id },
        ifMatch: record.revision,
        body: { reason },
        idempotencyKey,
      }),
    invalidates: [keys.evaluations],
    onDone,
  });

export const useDraftScheme = (onDone: (made: SchemeReceipt) => void) =>
  useCommand({
    run: (year: number, idempotencyKey) => api.post<SchemeReceipt>('/evaluation-schemes', { body: { year }, idempotencyKey }),
    invalidates: [keys.evaluations],
    onDone,
  });

export const useSchemeAct = (
  at: SchemeRow,
  onDone: (made: SchemeReceipt, verb: 'revise' | 'publish') => void,
  onRefused?: (error: ApiError) => void,
) =>
  useCommand({
    run: ({ verb, body }: { verb: 'revise' | 'publish'; body: object }, idempotencyKey) =>
      api.post<SchemeReceipt>(`/evaluation-schemes/{id}/${verb}`, {
        path: { id: at.id },
        ifMatch: at.revision,
        body: body as Record<string, unknown>,
        idempotencyKey,
      }),
    invalidates: [keys.evaluations],
    onDone: (made, { verb }) => onDone(made, verb),
    onRefused,
  });

/** Only the list is asked for again: what was thrown away is not there any more. */
export const useDiscardScheme = (at: SchemeRow, onDone: () => void) =>
  useCommand({
    run: (_: undefined, idempotencyKey) =>
      api.post<SchemeReceipt>('/evaluation-schemes/{id}/discard', { path: { id: at.id }, ifMatch: at.revision, body: {}, idempotencyKey }),
    invalidates: [[...keys.evaluations, 'schemes']],
    onDone,
  });
