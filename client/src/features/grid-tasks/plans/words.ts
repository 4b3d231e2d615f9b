import type { PlanRecurrence, RestDayRule } from '@/api/types';
import type { Text } from '@/i18n/staff';

/** 每周一、五 · every Mon, Fri */
export function recurrenceWords(t: Text, r: PlanRecurrence, rule: RestDayRule): string {
  const p = t.ledger.plans;
  if (r.kind === 'daily') return rule === 'skip' ? p.words.workdays : p.words.daily;
  if (r.kind === 'monthly') return r.monthDay ? p.words.monthly(r.monthDay) : p.words.lastDay;
  const days = (r.weekdays ?? []).map((day) => p.weekday[day - 1]).join(t.common.listSeparator);
  return p.words.weekly(r.every ?? 1, days);
}

/** 09:30–11:30 */
export const hoursWords = (t: Text, hours: { from: string; until: string } | null | undefined) =>
  hours ? `${hours.from.slice(0, 5)}–${hours.until.slice(0, 5)}` : t.ledger.plans.allDay;
