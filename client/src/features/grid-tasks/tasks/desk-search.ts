import { type TaskStatus, taskStatuses } from '@/api/types';

export interface TaskDeskSearch {
  /** Statuses, joined by commas; what waits to be checked when left out. */
  status?: string;
  overdue?: true;
  grid?: string;
  item?: string;
  /** Made by this patrol plan. */
  plan?: string;
  /** The task that is open beside the list. */
  task?: string;
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

export function readDeskSearch(raw: Record<string, unknown>): TaskDeskSearch {
  const statuses = text(raw.status)
    ?.split(',')
    .filter((one) => taskStatuses.includes(one as TaskStatus));
  return {
    status: statuses?.length ? statuses.join(',') : undefined,
    overdue: raw.overdue === true ? true : undefined,
    grid: text(raw.grid),
    item: text(raw.item),
    plan: text(raw.plan),
    task: text(raw.task),
  };
}

/** What the desk is there for, unless something else is asked: results to check, and work that waits for somebody. */
export const statusAsked = (search: TaskDeskSearch) =>
  search.status ?? (search.plan ? undefined : 'submitted,planned,assigned,accepted,inProgress,reworked');

export const isNarrowed = (search: TaskDeskSearch) => Boolean(search.status || search.overdue || search.grid || search.item || search.plan);
