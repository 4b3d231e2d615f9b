import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import type { ApiError } from '@/api/problems';
import type { GridWork, NewTask, Page, TaskAnswer, TaskDetails, TaskReceipt, TaskRow } from '@/api/types';
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

export const useTask = (id: string) =>
  useQuery({
    queryKey: keys.task(id),
    queryFn: async ({ signal }): Promise<TaskDetails> => {
      const { task, ...facts } = await api.get<TaskAnswer>('/grid-tasks/{id}', { path: { id }, signal });
      return { ...task, ...facts };
    },
  });

export const useTaskAct = (id: string, onDone: (receipt: TaskReceipt, act: TaskAct) => void) =>
  useCommand({
    run: ({ action, revision, body }: TaskAct, idempotencyKey) =>
      api.post<TaskReceipt>(`/grid-tasks/{id}/${action}`, { path: { id }, ifMatch: revision, body, idempotencyKey }),
    invalidates: [keys.tasks, keys.tickets],
    onDone,
  });

export interface TaskAct {
  action: 'accept' | 'submit' | 'check';
  revision: number;
  body: Record<string, unknown>;
}

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
