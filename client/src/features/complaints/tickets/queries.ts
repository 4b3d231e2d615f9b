import { type InfiniteData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import { itemsOf, type OneOrPage } from '@/api/pages';
import type {
  AuditEntry,
  BulkResult,
  Clock,
  Duplicate,
  NewTicket,
  Page,
  QueueCount,
  RegisteredTicket,
  Reporter,
  ReporterView,
  TicketAction,
  TicketAnswer,
  TicketDetails,
  TicketReceipt,
  TicketRow,
  TimelineEntry,
} from '@/api/types';
import { type DeskSearch, toTicketQuery } from './search';

const pageSize = 50;

export function useTickets(search: DeskSearch) {
  const query = toTicketQuery(search);
  return useInfiniteQuery({
    queryKey: [...keys.ticketList, query],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<TicketRow>>('/tickets', { query: { ...query, limit: pageSize, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (previous: InfiniteData<Page<TicketRow>, string | null> | undefined) => previous,
  });
}

export const useTicketCount = (search: DeskSearch) => {
  const { sort: _, ...query } = toTicketQuery(search);
  return useQuery({
    queryKey: [...keys.tickets, 'count', query],
    queryFn: ({ signal }) => api.get<{ count: number; capped: boolean }>('/tickets/count', { query, signal }),
  });
};

export const useQueues = () =>
  useQuery({
    queryKey: keys.ticketQueues,
    queryFn: async ({ signal }) => itemsOf(await api.get<OneOrPage<QueueCount>>('/tickets/queues', { signal })),
  });

export const useTicket = (id: string) =>
  useQuery({
    queryKey: keys.ticket(id),
    queryFn: async ({ signal }): Promise<TicketDetails> => {
      const { ticket, ...facts } = await api.get<TicketAnswer>('/tickets/{id}', { path: { id }, signal });
      return { ...ticket, ...facts };
    },
  });

type Part = 'timeline' | 'clocks' | 'duplicates' | 'audit' | 'reporter-views';

function usePart<T>(id: string, part: Part, enabled = true) {
  return useQuery({
    queryKey: [...keys.ticket(id), part],
    queryFn: async ({ signal }) => itemsOf(await api.get<OneOrPage<T>>(`/tickets/{id}/${part}`, { path: { id }, signal })),
    enabled,
  });
}
export const useTimeline = (id: string) => usePart<TimelineEntry>(id, 'timeline');
export const useClocks = (id: string) => usePart<Clock>(id, 'clocks');
export const useDuplicates = (id: string) => usePart<Duplicate>(id, 'duplicates');
export const useAudit = (id: string) => usePart<AuditEntry>(id, 'audit');
export const useReporterViews = (id: string) => usePart<ReporterView>(id, 'reporter-views');

type Kebab<Name extends string> = Name extends `${infer Head}${infer Tail}`
  ? `${Head extends Lowercase<Head> ? Head : `-${Lowercase<Head>}`}${Kebab<Tail>}`
  : '';

/** `takeOn` is POST /tickets/{id}/take-on; dispatching again, after a return or a reopening, is the same route as the first time. */
export function verbOf(action: TicketAction): Kebab<Exclude<TicketAction, 'redispatch'>> {
  const verb = action === 'redispatch' ? 'dispatch' : action;
  return verb.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) as Kebab<Exclude<TicketAction, 'redispatch'>>;
}

export interface Act {
  id: string;
  revision: number;
  action: TicketAction | 'correct';
  body: Record<string, unknown>;
}

export const useAct = (onDone: (receipt: TicketReceipt, act: Act) => void, onRefused?: Parameters<typeof useCommand>[0]['onRefused']) =>
  useCommand({
    run: ({ id, revision, action, body }: Act, idempotencyKey) => {
      const options = { path: { id }, body, ifMatch: revision, idempotencyKey };
      return action === 'correct'
        ? api.patch<TicketReceipt>('/tickets/{id}', options)
        : api.post<TicketReceipt>(`/tickets/{id}/${verbOf(action)}`, options);
    },
    invalidates: [keys.tickets, keys.tasks],
    onDone,
    onRefused,
  });

export type BulkAct =
  | { action: 'accept'; items: { id: string; revision: number }[]; note: string }
  | { action: 'dispatch'; items: { id: string; revision: number }[]; note: string; unitId: string | null; gridId: string | null };

export const useBulk = (onDone: (result: BulkResult) => void) =>
  useCommand({
    run: ({ action, ...body }: BulkAct, idempotencyKey) => api.post<BulkResult>(`/tickets/bulk-${action}`, { body, idempotencyKey }),
    invalidates: [keys.tickets],
    onDone,
  });

export const useRevealReporter = (id: string) =>
  useCommand({
    run: (body: { purpose: string; reason: string }, idempotencyKey) =>
      api.post<Reporter>('/tickets/{id}/reveal-reporter', { path: { id }, body, idempotencyKey }),
    invalidates: [[...keys.ticket(id), 'reporter-views']],
  });

export const useRegister = (
  onDone: (receipt: RegisteredTicket, ticket: NewTicket) => void,
  onRefused: Parameters<typeof useCommand>[0]['onRefused'],
) =>
  useCommand({
    run: (body: NewTicket, idempotencyKey) => api.post<RegisteredTicket>('/tickets', { body, idempotencyKey }),
    invalidates: [keys.tickets],
    onDone,
    onRefused,
  });

export type LookalikeQuestion = Pick<NewTicket, 'title' | 'text' | 'categoryCode' | 'divisionCode' | 'compoundId' | 'location'>;

/** A search sent as POST because it carries text: asked again only when the words have settled. */
export const useLookalikes = (question: LookalikeQuestion, enabled: boolean) =>
  useQuery({
    queryKey: [...keys.tickets, 'lookalikes', question],
    queryFn: async ({ signal }) => itemsOf(await api.post<OneOrPage<Duplicate>>('/tickets/suggest-duplicates', { body: question, signal })),
    enabled,
    staleTime: 60_000,
  });
