import { type TaskStatus, taskStatuses } from '@/api/types';
import { today } from '@/lib/dates';

export interface LedgerSearch {
  tab?: 'months';
  /** yyyy-MM of the sign-off list. */
  month?: string;
  from?: string;
  to?: string;
  area?: string;
  grid?: string;
  item?: string;
  worker?: string;
  status?: string;
  late?: true;
  corrected?: true;
}

export interface SheetSearch {
  grid?: string;
  month?: string;
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
const date = (value: unknown) => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined);
const month = (value: unknown) => (typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? value : undefined);

export function readLedgerSearch(raw: Record<string, unknown>): LedgerSearch {
  const area = typeof raw.area === 'string' || typeof raw.area === 'number' ? String(raw.area) : '';
  const statuses = text(raw.status)
    ?.split(',')
    .filter((one) => taskStatuses.includes(one as TaskStatus));
  return {
    tab: raw.tab === 'months' ? 'months' : undefined,
    month: month(raw.month),
    from: date(raw.from),
    to: date(raw.to),
    area: /^\d{12}$/.test(area) ? area : undefined,
    grid: text(raw.grid),
    item: text(raw.item),
    worker: text(raw.worker),
    status: statuses?.length ? statuses.join(',') : undefined,
    late: raw.late === true ? true : undefined,
    corrected: raw.corrected === true ? true : undefined,
  };
}

export const readSheetSearch = (raw: Record<string, unknown>): SheetSearch => ({ grid: text(raw.grid), month: month(raw.month) });

/** A month later or earlier, yyyy-MM. */
export function monthFrom(start: string, by: number): string {
  const moved = new Date(`${start}-01T00:00:00Z`);
  moved.setUTCMonth(moved.getUTCMonth() + by);
  return moved.toISOString().slice(0, 7);
}

export const lastDayOf = (of: string) => {
  const [year, index] = of.split('-').map(Number);
  return `${of}-${String(new Date(Date.UTC(year ?? 0, index ?? 1, 0)).getUTCDate()).padStart(2, '0')}`;
};

/** The asked period; this month up to today when none is asked: what is planned ahead is no record yet. */
export function periodOf(search: LedgerSearch, now = today()): { from: string; to: string } {
  const from = search.from ?? `${now.slice(0, 7)}-01`;
  const last = lastDayOf(from.slice(0, 7));
  return { from, to: search.to ?? (now >= from && now < last ? now : last) };
}

/** The last month that is over: the one to sign. */
export const monthOf = (search: { month?: string }, now = today()) => search.month ?? monthFrom(now.slice(0, 7), -1);

/** What the API is asked: the list, its totals and its export alike. */
export const filterOf = (search: LedgerSearch) => ({
  ...periodOf(search),
  area: search.area,
  gridId: search.grid,
  item: search.item,
  workerId: search.worker,
  status: search.status,
  late: search.late,
  corrected: search.corrected,
});

export const isNarrowed = (search: LedgerSearch) =>
  Boolean(search.area || search.grid || search.item || search.worker || search.status || search.late || search.corrected);
