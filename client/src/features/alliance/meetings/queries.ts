import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import type { ApiError } from '@/api/problems';
import type { Page } from '@/api/types';
import type {
  ActionAct,
  ActionDetails,
  ActionReceipt,
  ActionRow,
  AttendanceCounts,
  GapAct,
  GapReceipt,
  GapRow,
  HotIssueRow,
  MeetingAct,
  MeetingDateProposal,
  MeetingDetails,
  MeetingReceipt,
  MeetingRow,
  MeetingSeries,
  NewGap,
  NewMeeting,
  PromiseCounts,
} from '@/api/types-meetings';
import type { MeetingSearch } from './search';

const nextOf = <Row>(page: Page<Row>) => page.nextCursor;

export const useMeetings = ({ status, series }: MeetingSearch) =>
  useInfiniteQuery({
    queryKey: [...keys.meetings, 'list', { status, series }],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<MeetingRow>>('/joint-meetings', { query: { status, series, limit: 50, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: nextOf,
  });

export const useMeeting = (id: string) =>
  useQuery({
    queryKey: [...keys.meetings, 'one', id],
    queryFn: ({ signal }) => api.get<MeetingDetails>('/joint-meetings/{id}', { path: { id }, signal }),
  });

export const useHotIssues = (division: string) =>
  useQuery({
    queryKey: [...keys.meetings, 'hot', division],
    queryFn: ({ signal }) => api.get<HotIssueRow[]>('/joint-meetings/hot-issues', { query: { division }, signal }),
  });

export const useNextDate = (series: MeetingSeries) =>
  useQuery({
    queryKey: [...keys.meetings, 'next', series],
    queryFn: ({ signal }) => api.get<MeetingDateProposal>('/joint-meetings/next-date', { query: { series }, signal }),
  });

export const useAttendance = () =>
  useQuery({
    queryKey: [...keys.meetings, 'attendance'],
    queryFn: ({ signal }) => api.get<AttendanceCounts>('/joint-meetings/attendance', { signal }),
  });

export const useActions = ({ meetingId, promise }: { meetingId?: string; promise?: MeetingSearch['promise'] }) =>
  useInfiniteQuery({
    queryKey: [...keys.meetings, 'actions', { meetingId, promise }],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<ActionRow>>('/meeting-actions', { query: { meetingId, promise, limit: 50, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: nextOf,
  });

export const useAction = (id: string) =>
  useQuery({
    queryKey: [...keys.meetings, 'action', id],
    queryFn: ({ signal }) => api.get<ActionDetails>('/meeting-actions/{id}', { path: { id }, signal }),
  });

export const usePromises = (year: number | undefined) =>
  useQuery({
    queryKey: [...keys.meetings, 'promises', year],
    queryFn: ({ signal }) => api.get<PromiseCounts>('/meeting-actions/promises', { query: { year }, signal }),
  });

export const useGaps = (status: MeetingSearch['gap']) =>
  useInfiniteQuery({
    queryKey: [...keys.meetings, 'gaps', status],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<GapRow>>('/authority-gaps', { query: { status, limit: 50, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: nextOf,
  });

type Refused = (error: ApiError) => void;

export const usePlanMeeting = (onDone: (planned: MeetingReceipt) => void, onRefused: Refused) =>
  useCommand({
    run: (body: NewMeeting, idempotencyKey) => api.post<MeetingReceipt>('/joint-meetings', { body, idempotencyKey }),
    invalidates: [keys.meetings],
    onDone,
    onRefused,
  });

export const useRaiseGap = (onDone: () => void, onRefused: Refused) =>
  useCommand({
    run: (body: NewGap, idempotencyKey) => api.post<GapReceipt>('/authority-gaps', { body, idempotencyKey }),
    invalidates: [keys.meetings],
    onDone,
    onRefused,
  });

type Kebab<Name extends string> = Name extends `${infer Head}${infer Tail}`
  ? `${Head extends Lowercase<Head> ? Head : `-${Lowercase<Head>}`}${Kebab<Tail>}`
  : Name;

/** The verb of the route, of the act's name. */
const verbOf = <Name extends string>(act: Name) => act.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) as Kebab<Name>;

type Body = Record<string, unknown>;

export const useMeetingAct = (
  at: { id: string; revision: number },
  act: Exclude<MeetingAct, 'plan'>,
  onDone: () => void,
  onRefused?: Refused,
) =>
  useCommand({
    run: (body: Body, idempotencyKey) =>
      api.post<MeetingReceipt>(`/joint-meetings/{id}/${verbOf(act)}`, { path: { id: at.id }, ifMatch: at.revision, body, idempotencyKey }),
    invalidates: [keys.meetings],
    onDone,
    onRefused,
  });

export const useActionAct = (at: ActionRow, act: Exclude<ActionAct, 'assign'>, onDone: () => void, onRefused: Refused) =>
  useCommand({
    run: (body: Body, idempotencyKey) =>
      api.post<ActionReceipt>(`/meeting-actions/{id}/${verbOf(act)}`, { path: { id: at.id }, ifMatch: at.revision, body, idempotencyKey }),
    invalidates: [keys.meetings],
    onDone,
    onRefused,
  });

export type GapStep = Extract<GapAct, 'frame' | 'escalate' | 'rule' | 'close'>;

export const useGapAct = (at: GapRow, act: GapStep, onDone: () => void, onRefused: Refused) =>
  useCommand({
    run: (body: Body, idempotencyKey) =>
      api.post<GapReceipt>(`/authority-gaps/{id}/${act}`, { path: { id: at.id }, ifMatch: at.revision, body, idempotencyKey }),
    invalidates: [keys.meetings],
    onDone,
    onRefused,
  });

export const useWithdrawPrecedent = (at: { id: string; revision: number }, onDone: () => void, onRefused: Refused) =>
  useCommand({
    run: (body: Body, idempotencyKey) =>
      api.post<{ id: string }>('/dispatch-precedents/{id}/withdraw', { path: { id: at.id }, ifMatch: at.revision, body, idempotencyKey }),
    invalidates: [keys.meetings],
    onDone,
    onRefused,
  });
