import { formatClock, formatDay } from '@/lib/dates';

/** `2026-02-13 09:00–11:00` in the county's time. */
export function formatSpan(startsAt: string, endsAt: string | null): string {
  const from = `${formatDay(startsAt)} ${formatClock(startsAt)}`;
  if (!endsAt) return from;
  return `${from}–${formatDay(endsAt) === formatDay(startsAt) ? '' : `${formatDay(endsAt)} `}${formatClock(endsAt)}`;
}

/** A local day and time as the instant it is in the county. */
export const instantOf = (local: string) => `${local}:00+08:00`;
