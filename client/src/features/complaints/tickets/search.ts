import type { Query } from '@/api/client';
import { channels, type Queue, queues, ticketStatuses } from '@/api/types';
import { addDays, startOfDay } from '@/lib/dates';

/** The desk's whole state: what is not here is not shared, not bookmarked and not restored by "back". */
export interface DeskSearch {
  queue?: Queue;
  /** Comma-separated, as the API takes it. */
  status?: string;
  channel?: string;
  category?: string;
  area?: string;
  gridId?: string;
  unitId?: string;
  q?: string;
  overdue?: true;
  supervised?: true;
  from?: string;
  to?: string;
  sort?: 'dueAt';
  /** The ticket shown beside the list. */
  ticket?: string;
}

const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() || undefined : undefined);
const date = (value: unknown) => (/^\d{4}-\d{2}-\d{2}$/.test(text(value) ?? '') ? text(value) : undefined);
const flag = (value: unknown) => (value === true || value === 'true' ? (true as const) : undefined);
const oneOf = <T extends string>(allowed: readonly T[], value: unknown) => allowed.find((a) => a === value);
const someOf = (allowed: readonly string[], value: unknown) => {
  const kept = (text(value) ?? '').split(',').filter((v) => allowed.includes(v));
  return kept.length > 0 ? kept.join(',') : undefined;
};

/** Whatever stands in the address bar becomes a state the desk can show; the rest is dropped. */
export function readDeskSearch(raw: Record<string, unknown>): DeskSearch {
  const q = text(raw.q);
  return {
    queue: oneOf(queues, raw.queue),
    status: someOf(ticketStatuses, raw.status),
    channel: someOf(channels, raw.channel),
    category: text(raw.category),
    area: text(raw.area),
    gridId: text(raw.gridId),
    unitId: text(raw.unitId),
    q: q && q.length >= 2 ? q.slice(0, 100) : undefined,
    overdue: flag(raw.overdue),
    supervised: flag(raw.supervised),
    from: date(raw.from),
    to: date(raw.to),
    sort: oneOf(['dueAt'] as const, raw.sort),
    ticket: text(raw.ticket),
  };
}

export function toTicketQuery(search: DeskSearch): Query {
  return {
    queue: search.queue,
    status: search.status,
    channel: search.channel,
    category: search.category,
    area: search.area,
    gridId: search.gridId,
    unitId: search.unitId,
    q: search.q,
    overdue: search.overdue,
    supervised: search.supervised,
    'receivedAt.gte': search.from && startOfDay(search.from),
    'receivedAt.lt': search.to && startOfDay(addDays(search.to, 1)),
    sort: search.sort ?? '-receivedAt',
  };
}

/** Everything but the queue and the open ticket: what "clear filters" clears and a saved view keeps. */
export function filtersOf({ ticket: _, queue: __, ...filters }: DeskSearch): Omit<DeskSearch, 'ticket' | 'queue'> {
  return filters;
}
export const isFiltered = (search: DeskSearch) =>
  Object.entries(filtersOf(search)).some(([name, value]) => name !== 'sort' && value !== undefined);

export const viewQuery = ({ ticket: _, ...search }: DeskSearch) =>
  new URLSearchParams(Object.entries(search).flatMap(([k, v]) => (v === undefined ? [] : [[k, String(v)]]))).toString();
export const fromViewQuery = (query: string) => readDeskSearch(Object.fromEntries(new URLSearchParams(query)));
