import type { GeoPosition, TaskRow } from '@/api/types';
import { formatDay } from '@/lib/dates';
import { type ActRow, isAct, type OutboxRow } from './rows';

export const groups = ['overdue', 'today', 'later'] as const;
export type Group = (typeof groups)[number];

/** Overdue first, then what is due today, then the rest; the order within stays the server's. */
export function grouped(tasks: TaskRow[], now: Date): Record<Group, TaskRow[]> {
  const sorted: Record<Group, TaskRow[]> = { overdue: [], today: [], later: [] };
  const today = formatDay(now);
  for (const task of tasks) {
    // A copy taken along this morning does not know that its time has come.
    const late = task.overdue || (task.dueAt !== null && Date.parse(task.dueAt) < now.getTime());
    sorted[late ? 'overdue' : task.dueAt !== null && formatDay(task.dueAt) === today ? 'today' : 'later'].push(task);
  }
  return sorted;
}

/** Metres on the sphere: good to a step within a county. */
export function distance(a: GeoPosition, b: GeoPosition): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [dLat, dLon] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLon / 2) ** 2;
  return 2 * 6_371_000 * Math.asin(Math.sqrt(h));
}

export interface Near {
  task: TaskRow;
  metres: number | null;
}

/** Nearest first; what has no position comes last. */
export const nearestFirst = (tasks: TaskRow[], here: GeoPosition): Near[] =>
  tasks
    .map((task) => ({ task, metres: task.location ? distance(here, task.location) : null }))
    .sort((a, b) => (a.metres ?? Number.POSITIVE_INFINITY) - (b.metres ?? Number.POSITIVE_INFINITY));

/** The act that is on its way for a task, and what became of it so far. */
export const pendingAct = (rows: OutboxRow[] | undefined, taskId: string): ActRow | null =>
  rows
    ?.filter(isAct)
    .filter((row) => row.taskId === taskId)
    .at(-1) ?? null;

/** Whole days since the oldest row was captured. */
export const daysWaiting = (rows: OutboxRow[], now: Date): number =>
  rows.length === 0 ? 0 : Math.floor((now.getTime() - Math.min(...rows.map((row) => Date.parse(row.createdAt)))) / 86_400_000);
