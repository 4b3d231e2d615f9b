import type { ClockStep, ClockStepKind, LimitUnit } from '@/api/types';

/** A day of the strip: the explanation may hold several lines for one date (counted, and the clock runs out). */
export interface ClockDay {
  date: string;
  kind: ClockStepKind;
  /** Running number of the counted day, on days that count. */
  number: number | null;
  lines: ClockStep[];
}

/** Which of a date's lines colours its cell. */
const order: ClockStepKind[] = ['due', 'paused', 'extension', 'makeUpWorkday', 'counted', 'holiday', 'restDay', 'rolled', 'start'];
const counts = new Set<ClockStepKind>(['counted', 'makeUpWorkday']);

export function clockDays(steps: ClockStep[], unit: LimitUnit): ClockDay[] {
  const byDate = new Map<string, ClockStep[]>();
  for (const step of steps) byDate.set(step.date, [...(byDate.get(step.date) ?? []), step]);
  const inDays = unit === 'workingDay' || unit === 'calendarDay';
  return [...byDate].map(([date, lines]) => ({
    date,
    kind: order.find((kind) => lines.some((line) => line.kind === kind)) ?? 'counted',
    number: inDays ? (lines.find((line) => counts.has(line.kind))?.count ?? null) : null,
    lines,
  }));
}

/** What was counted in all, in the limit's unit: the API counts hours in minutes. */
export function countedIn(steps: ClockStep[], unit: LimitUnit): number {
  const last = steps.at(-1)?.count ?? 0;
  return unit === 'hour' || unit === 'workingHour' ? Math.round((last / 60) * 10) / 10 : last;
}

export const skippedDays = (days: ClockDay[]) =>
  days.filter((day) => day.kind === 'restDay' || day.kind === 'holiday' || day.kind === 'paused').length;
