import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import type { ApiError } from '@/api/problems';
import type { Page } from '@/api/types';
import type {
  AgreementAction,
  AgreementCounts,
  AgreementDetails,
  AgreementReceipt,
  AgreementRow,
  AgreementText,
  AllianceOverview,
  MemberRow,
  NewAgreement,
  NewMember,
} from '@/api/types-alliance';
import type { MemberContactRow } from '@/api/types-answering';
import type { AllianceSearch } from './search';

export const useMembers = ({ q, kind }: AllianceSearch) =>
  useInfiniteQuery({
    queryKey: [...keys.alliance, 'members', { q, kind }],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<MemberRow>>('/alliance-members', { query: { q, kind, limit: 50, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const useAgreements = ({ signsAs, ends }: AllianceSearch) =>
  useInfiniteQuery({
    queryKey: [...keys.alliance, 'agreements', { signsAs, ends }],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<AgreementRow>>('/alliance-agreements', { query: { signsAs, endsWithin: ends, limit: 50, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const useMember = (id: string) =>
  useQuery({
    queryKey: [...keys.alliance, 'member', id],
    queryFn: ({ signal }) => api.get<MemberRow>('/alliance-members/{id}', { path: { id }, signal }),
  });

export const useAgreementsOf = (memberId: string) =>
  useInfiniteQuery({
    queryKey: [...keys.alliance, 'agreements', { memberId }],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<AgreementRow>>('/alliance-agreements', { query: { memberId, limit: 20, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const useAgreement = (id: string) =>
  useQuery({
    queryKey: [...keys.alliance, 'agreement', id],
    queryFn: ({ signal }) => api.get<AgreementDetails>('/alliance-agreements/{id}', { path: { id }, signal }),
  });

export const useAgreementCounts = () =>
  useQuery({
    queryKey: [...keys.alliance, 'counts'],
    queryFn: ({ signal }) => api.get<AgreementCounts>('/alliance-agreements/counts', { signal }),
  });

export const useAllianceOverview = () =>
  useQuery({
    queryKey: [...keys.alliance, 'overview'],
    queryFn: ({ signal }) => api.get<AllianceOverview>('/alliance-overview', { signal }),
  });

export const useJoinAlliance = (onDone: () => void, onRefused: (error: ApiError) => void) =>
  useCommand({
    run: (body: NewMember, idempotencyKey) => api.post<{ id: string }>('/alliance-members', { body, idempotencyKey }),
    invalidates: [keys.alliance],
    onDone,
    onRefused,
  });

export const useDraftAgreement = (onDone: (drafted: AgreementReceipt) => void, onRefused: (error: ApiError) => void) =>
  useCommand({
    run: (body: NewAgreement, idempotencyKey) => api.post<AgreementReceipt>('/alliance-agreements', { body, idempotencyKey }),
    invalidates: [keys.alliance],
    onDone,
    onRefused,
  });

/** What may be done to an agreement; renewing drafts the one that follows. */
export const acts = [
  'revise',
  'negotiate',
  'sign',
  'amend',
  'renew',
  'suspend',
  'resume',
  'terminate',
] as const satisfies readonly AgreementAction[];
export type Act = (typeof acts)[number];

type Body = Record<string, unknown>;

export const useAgreementAct = (at: AgreementRow, action: Act, onDone: () => void, onRefused: (error: ApiError) => void) =>
  useCommand({
    run: (body: Body, idempotencyKey) =>
      action === 'renew'
        ? api.post<AgreementReceipt>('/alliance-agreements', {
            body: { ...(body as AgreementText), memberId: at.memberId, division: at.division, renewsId: at.id },
            idempotencyKey,
          })
        : api.post<AgreementReceipt>(`/alliance-agreements/{id}/${action}`, {
            path: { id: at.id },
            ifMatch: at.revision,
            body,
            idempotencyKey,
          }),
    invalidates: [keys.alliance],
    onDone,
    onRefused,
  });

export const useMemberContacts = (memberId: string) =>
  useQuery({
    queryKey: [...keys.alliance, 'contacts', memberId],
    queryFn: ({ signal }) => api.get<MemberContactRow[]>('/alliance-members/{id}/contacts', { path: { id: memberId }, signal }),
  });

export const useMemberAct = (
  at: MemberRow,
  act: 'add-contact' | 'remove-contact' | 'leave',
  onDone: () => void,
  onRefused: (error: ApiError) => void,
) =>
  useCommand({
    run: (body: Record<string, unknown>, idempotencyKey) =>
      api.post<{ id: string }>(`/alliance-members/{id}/${act}`, { path: { id: at.id }, ifMatch: at.revision, body, idempotencyKey }),
    invalidates: [keys.alliance],
    onDone,
    onRefused,
  });

export const useCorrectMember = (at: MemberRow, onDone: () => void, onRefused: (error: ApiError) => void) =>
  useCommand({
    run: (body: NewMember, idempotencyKey) =>
      api.patch<{ id: string }>('/alliance-members/{id}', { path: { id: at.id }, ifMatch: at.revision, body, idempotencyKey }),
    invalidates: [keys.alliance],
    onDone,
    onRefused,
  });
