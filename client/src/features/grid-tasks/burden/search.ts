import { today } from '@/lib/dates';

export interface BurdenSearch {
  from?: string;
  to?: string;
  area?: string;
}

const month = (value: unknown) => (typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? value : undefined);

export function readBurdenSearch(raw: Record<string, unknown>): BurdenSearch {
  const area = typeof raw.area === 'string' || typeof raw.area === 'number' ? String(raw.area) : '';
  return { from: month(raw.from), to: month(raw.to), area: /^\d{12}$/.test(area) ? area : undefined };
}

/** Half a year up to this month, unless asked. */
export function monthsOf(search: BurdenSearch, now = today()): { from: string; to: string } {
  const to = search.to ?? now.slice(0, 7);
  const start = new Date(`${to}-01T00:00:00Z`);
  start.setUTCMonth(start.getUTCMonth() - 5);
  return { from: search.from ?? start.toISOString().slice(0, 7), to };
}
