import type { NewPlan, PlanPoint, PlanRow, RestDayRule } from '@/api/types';
import { today } from '@/lib/dates';
import type { PreviewQuestion } from './queries';

/** What the form holds. */
export interface PlanFields {
  catalogueItem?: string;
  gridId?: string;
  title?: string;
  kind: 'daily' | 'weekly' | 'monthly';
  every?: number;
  weekdays?: number[];
  /** 0 is the last day of the month. */
  monthDay?: number;
  onRestDay: RestDayRule;
  from: string;
  until?: string;
  hoursFrom?: string;
  hoursUntil?: string;
  own?: boolean;
  points?: { name?: string; longitude?: number; latitude?: number; check?: string }[];
  confirmDuplicate?: boolean;
}

export const emptyPlan = (): PlanFields => ({
  kind: 'weekly',
  every: 1,
  weekdays: [1],
  monthDay: 1,
  onRestDay: 'nextWorkingDay',
  from: today(),
  points: [],
});

export const fieldsOf = (plan: PlanRow, points: PlanPoint[]): PlanFields => ({
  catalogueItem: plan.item,
  gridId: plan.gridId,
  title: plan.title,
  kind: plan.recurrence.kind,
  every: plan.recurrence.every ?? 1,
  weekdays: plan.recurrence.weekdays?.length ? plan.recurrence.weekdays : [1],
  monthDay: plan.recurrence.monthDay ?? 0,
  onRestDay: plan.onRestDay,
  from: plan.from,
  until: plan.until ?? undefined,
  hoursFrom: plan.hours?.from.slice(0, 5),
  hoursUntil: plan.hours?.until.slice(0, 5),
  own: plan.assigneeId !== null,
  points: points.map((p) => ({ ...p, check: p.check ?? undefined })),
});

const recurrenceOf = (held: PlanFields): NewPlan['recurrence'] => ({
  kind: held.kind,
  every: held.kind === 'weekly' ? (held.every ?? 1) : null,
  weekdays: held.kind === 'weekly' ? (held.weekdays ?? []) : null,
  monthDay: held.kind === 'monthly' ? held.monthDay || null : null,
});

const withSeconds = (time: string) => (time.length === 5 ? `${time}:00` : time);

/** What may still be changed of a plan: the item, the grid and the first day stand. */
export const termsOf = (held: PlanFields, worker: string | null) => ({
  title: held.title?.trim() ?? '',
  recurrence: recurrenceOf(held),
  onRestDay: held.onRestDay,
  until: held.until || null,
  hours: held.hoursFrom && held.hoursUntil ? { from: withSeconds(held.hoursFrom), until: withSeconds(held.hoursUntil) } : null,
  assigneeId: held.own ? worker : null,
  points: (held.points ?? []).map((p) => ({
    name: p.name?.trim() ?? '',
    longitude: Number(p.longitude),
    latitude: Number(p.latitude),
    check: p.check?.trim() || null,
  })),
});

export const toPlan = (held: PlanFields, worker: string | null): NewPlan => ({
  catalogueItem: held.catalogueItem ?? '',
  gridId: held.gridId ?? '',
  from: held.from,
  confirmDuplicate: held.confirmDuplicate ?? false,
  ...termsOf(held, worker),
});

/** Null until the dates can be told. */
export function questionOf(held: PlanFields | undefined, planId: string | null): PreviewQuestion | null {
  if (!held?.catalogueItem || !held.gridId || !held.from) return null;
  if (held.kind === 'weekly' && !held.weekdays?.length) return null;
  if (held.until && held.until < held.from) return null;
  return {
    catalogueItem: held.catalogueItem,
    gridId: held.gridId,
    recurrence: recurrenceOf(held),
    onRestDay: held.onRestDay,
    from: held.from,
    until: held.until || null,
    planId,
  };
}
