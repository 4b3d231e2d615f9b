import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import { type ApiError, asApiError } from '@/api/problems';
import type { GridWork, NewTask, Page, TaskDetails, TaskReceipt, TaskRow } from '@/api/types';
import type { Device } from './offline/device';
import { loadTask } from './offline/sync';
import { loadTodo } from './offline/take-along';
import { statusesOf, type TaskTab } from './search';

/** A worker sees what is theirs; who checks sees what their area submitted. */
export const useTasks = (tab: TaskTab, mine: boolean) =>
  useInfiniteQuery({
    queryKey: [...keys.tasks, 'list', tab, mine],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<TaskRow>>('/grid-tasks', {
        query: { status: statusesOf[tab], mine: mine || undefined, sort: 'dueAt', limit: 50, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export interface Todo {
  tasks: TaskRow[];
  /** When it was taken along; null when it came from the server just now. */
  takenAt: string | null;
}

/** What is to be done, from the server or, without a network, from what was taken along. */
export const useTodo = (db: Device) =>
  useQuery({
    queryKey: [...keys.tasks, 'todo', db.userId],
    networkMode: 'always',
    queryFn: async ({ signal }): Promise<Todo> => {
      try {
        return { tasks: await loadTodo(signal), takenAt: null };
      } catch (error) {
        const taken = await db.marks.get('taken');
        if (asApiError(error).status !== 0 || !taken) throw error;
        const tasks = await db.tasks.toArray();
        return { tasks: tasks.sort((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9')), takenAt: taken.at };
      }
    },
  });

/** One task; with a device, also from there. */
export const useTask = (id: string, db: Device | null) =>
  useQuery({
    queryKey: keys.task(id),
    networkMode: 'always',
    queryFn: async ({ signal }): Promise<TaskDetails> => {
      try {
        return await loadTask(id, { signal });
      } catch (error) {
        const kept = asApiError(error).status === 0 ? await db?.tasks.get(id) : undefined;
        if (!kept) throw error;
        return kept;
      }
    },
  });

/** What is decided about a result at the desk or in the drawer: to check it, or to correct its record. Needs the network. */
export const useTaskAct = (id: string, onDone: () => void) =>
  useCommand({
    run: ({ action, revision, body }: TaskAct, idempotencyKey) =>
      api.post<TaskReceipt>(`/grid-tasks/{id}/${action}`, { path: { id }, ifMatch: revision, body, idempotencyKey }),
    invalidates: [keys.tasks, keys.tickets, keys.ledger, keys.burden],
    onDone,
  });

export type TaskAct =
  | { action: 'check'; revision: number; body: { passed: boolean; note: string | null } }
  | { action: 'correct'; revision: number; body: { minutesSpent: number | null; note: string | null; reason: string } };

/** What may be given to a grid today: the list in force, then what admissions cover. */
export const useGridWork = (gridId: string | undefined) =>
  useQuery({
    queryKey: [...keys.gridWork, gridId],
    queryFn: ({ signal }) => api.get<GridWork[]>('/grid-tasks/work', { query: { gridId }, signal }),
    enabled: Boolean(gridId),
  });

export const usePlanTask = (onDone: () => void, onRefused: (error: ApiError) => void) =>
  useCommand({
    run: (body: NewTask, idempotencyKey) => api.post<TaskReceipt>('/grid-tasks', { body, idempotencyKey }),
    invalidates: [keys.tasks],
    onDone,
    onRefused,
  });
