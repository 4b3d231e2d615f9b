import { addDays, today } from '@/lib/dates';

export interface OverviewSearch {
  area?: string;
  from?: string;
  to?: string;
}

const date = (value: unknown) => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined);

export function readOverviewSearch(raw: Record<string, unknown>): OverviewSearch {
  const area = typeof raw.area === 'string' || typeof raw.area === 'number' ? String(raw.area) : undefined;
  return { area: area && /^\d{12}$/.test(area) ? area : undefined, from: date(raw.from), to: date(raw.to) };
}

export const periods = { month: 30, quarter: 90, year: 365, twoYears: 730 } as const;
export type Period = keyof typeof periods;

export const rangeOf = (period: Period, now = today()) => ({ from: addDays(now, -periods[period] + 1), to: now });

/** The asked range, a year when none is asked. */
export function resolved(search: OverviewSearch, now = today()): { from: string; to: string } {
  const year = rangeOf('year', now);
  return { from: search.from ?? year.from, to: search.to ?? year.to };
}
