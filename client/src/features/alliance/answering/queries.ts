import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import type { ApiError } from '@/api/problems';
import type { Page } from '@/api/types';
import type {
  BrandReceipt,
  BrandRow,
  CommentRow,
  NewBrand,
  NewReport,
  NewVisit,
  RaisedReceipt,
  ReportDetails,
  ReportReceipt,
  ReportRow,
  VisitRow,
} from '@/api/types-answering';
import type { AnsweringSearch } from './search';

const nextOf = <Row>(page: Page<Row>) => page.nextCursor;
type Refused = (error: ApiError) => void;
type Body = Record<string, unknown>;
interface At {
  id: string;
  revision: number;
}

export const useReports = ({ status }: AnsweringSearch) =>
  useInfiniteQuery({
    queryKey: [...keys.answering, 'reports', { status }],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<ReportRow>>('/resident-reports', { query: { status, limit: 50, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: nextOf,
  });

export const useReport = (id: string) =>
  useQuery({
    queryKey: [...keys.answering, 'report', id],
    queryFn: ({ signal }) => api.get<ReportDetails>('/resident-reports/{id}', { path: { id }, signal }),
  });

export const useComments = (id: string) =>
  useInfiniteQuery({
    queryKey: [...keys.answering, 'comments', id],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<CommentRow>>('/resident-reports/{id}/comments', { path: { id }, query: { limit: 50, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: nextOf,
  });

export const useVisits = () =>
  useInfiniteQuery({
    queryKey: [...keys.answering, 'visits'],
    queryFn: ({ pageParam, signal }) => api.get<Page<VisitRow>>('/liaison-visits', { query: { limit: 50, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: nextOf,
  });

export const useBrands = () =>
  useInfiniteQuery({
    queryKey: [...keys.answering, 'brands'],
    queryFn: ({ pageParam, signal }) => api.get<Page<BrandRow>>('/service-brands', { query: { limit: 50, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: nextOf,
  });

export const useDraftReport = (onDone: (drafted: ReportReceipt) => void, onRefused: Refused) =>
  useCommand({
    run: (body: NewReport, idempotencyKey) => api.post<ReportReceipt>('/resident-reports', { body, idempotencyKey }),
    invalidates: [keys.answering],
    onDone,
    onRefused,
  });

export const useReportAct = (at: At, act: 'revise' | 'publish' | 'withdraw', onDone: () => void, onRefused: Refused) =>
  useCommand({
    run: (body: Body, idempotencyKey) =>
      api.post<ReportReceipt>(`/resident-reports/{id}/${act}`, { path: { id: at.id }, ifMatch: at.revision, body, idempotencyKey }),
    invalidates: [keys.answering],
    onDone,
    onRefused,
  });

export const useHideComment = (at: At, onDone: () => void, onRefused: Refused) =>
  useCommand({
    run: (body: Body, idempotencyKey) =>
      api.post<At>('/report-comments/{id}/hide', { path: { id: at.id }, ifMatch: at.revision, body, idempotencyKey }),
    invalidates: [keys.answering],
    onDone,
    onRefused,
  });

/** What was said to a report or heard on a visit goes on as a demand or ticket. */
export const useRaise = (of: 'report-comments' | 'liaison-visits', at: At, onDone: () => void, onRefused: Refused) =>
  useCommand({
    run: (body: Body, idempotencyKey) =>
      api.post<RaisedReceipt>(`/${of}/{id}/raise`, { path: { id: at.id }, ifMatch: at.revision, body, idempotencyKey }),
    invalidates: [keys.answering, keys.alliance, keys.tickets],
    onDone,
    onRefused,
  });

export const useNoteVisit = (onDone: () => void, onRefused: Refused) =>
  useCommand({
    run: (body: NewVisit, idempotencyKey) => api.post<At>('/liaison-visits', { body, idempotencyKey }),
    invalidates: [keys.answering],
    onDone,
    onRefused,
  });

export const useFoundBrand = (onDone: () => void, onRefused: Refused) =>
  useCommand({
    run: (body: NewBrand, idempotencyKey) => api.post<BrandReceipt>('/service-brands', { body, idempotencyKey }),
    invalidates: [keys.answering],
    onDone,
    onRefused,
  });

export const useCorrectBrand = (at: At, onDone: () => void, onRefused: Refused) =>
  useCommand({
    run: (body: Body, idempotencyKey) =>
      api.patch<BrandReceipt>('/service-brands/{id}', { path: { id: at.id }, ifMatch: at.revision, body, idempotencyKey }),
    invalidates: [keys.answering],
    onDone,
    onRefused,
  });

export const useRetireBrand = (at: At, onDone: () => void, onRefused: Refused) =>
  useCommand({
    run: (_: Body, idempotencyKey) =>
      api.post<BrandReceipt>('/service-brands/{id}/retire', { path: { id: at.id }, ifMatch: at.revision, body: {}, idempotencyKey }),
    invalidates: [keys.answering],
    onDone,
    onRefused,
  });
