import { formatClock, formatDay, formatInstant, weekdayOf } from '@/lib/dates';

/** `2026-05-03 周日 14:30–16:00`; with the day of the end where that is another. */
export function whenOf(weekday: readonly string[], startsAt: string, endsAt: string | null): string {
  const day = formatDay(startsAt);
  const end = endsAt && (formatDay(endsAt) === day ? formatClock(endsAt) : formatInstant(endsAt));
  return `${day} ${weekday[weekdayOf(day)]} ${formatClock(startsAt)}${end ? `–${end}` : ''}`;
}

/** `4.8`, as it is said of stars. */
export const meanOf = (mean: number): string => mean.toFixed(1);
