import { useSyncExternalStore } from 'react';
import { api, loadSession } from '@/api/client';
import type { Compound, TaskAnswer, TaskDetails, TaskReceipt } from '@/api/types';
import { uploadFile } from '@/api/upload';
import { type Device, deviceOf, tidyOthers } from './device';
import type { OutboxRow } from './rows';
import { flush, type Halt, type Server } from './sender';

export async function loadTask(id: string, options: { quiet?: boolean; signal?: AbortSignal } = {}): Promise<TaskDetails> {
  const { task, ...facts } = await api.get<TaskAnswer>('/grid-tasks/{id}', { path: { id }, ...options });
  return { ...task, ...facts };
}

const loadCompound = (id: string) => api.get<Compound>('/compounds/{id}', { path: { id }, quiet: true });

const server: Server = {
  who: async () => (await loadSession()).user?.id ?? null,
  act: (row) =>
    api.post<TaskReceipt>(`/grid-tasks/{id}/${row.kind}`, {
      path: { id: row.taskId },
      ifMatch: row.baseRevision,
      body: row.body,
      idempotencyKey: row.id,
      quiet: true,
    }),
  photo: (row, bytes) =>
    uploadFile(new File([bytes], row.fileName, { type: row.contentType }), { purpose: 'after', gridTaskId: row.taskId }, row.id, true),
  task: (id) => loadTask(id, { quiet: true }),
  count: (row) =>
    api.patch('/compounds/{id}/counts', {
      path: { id: row.taskId },
      ifMatch: row.baseRevision,
      body: row.body,
      idempotencyKey: row.id,
      quiet: true,
    }),
  compound: (id) => loadCompound(id),
};

export type SyncPhase = 'idle' | 'sending' | Exclude<Halt, 'done'>;

const atLeastEvery = 60_000;
let phase: SyncPhase = 'idle';
const listeners = new Set<() => void>();

function enter(next: SyncPhase) {
  if (phase === next) return;
  phase = next;
  for (const listener of listeners) listener();
}

export const useSyncPhase = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => phase,
  );

interface Sync {
  db: Device;
  onArrived: (row: OutboxRow) => void;
  timer: ReturnType<typeof setTimeout> | undefined;
}
let sync: Sync | null = null;

/** Sending resumes by itself: when the network is back, when the page comes to the front, and by a timer. */
export function startSync(userId: string, onArrived: (row: OutboxRow) => void): () => void {
  const own: Sync = { db: deviceOf(userId), onArrived, timer: undefined };
  sync = own;
  const wake = () => void sendNow();
  const onShow = () => {
    if (document.visibilityState === 'visible') wake();
  };
  const onGone = () => enter('offline');
  window.addEventListener('online', wake);
  window.addEventListener('offline', onGone);
  document.addEventListener('visibilitychange', onShow);
  void tidyOthers(userId).catch(() => undefined);
  wake();
  return () => {
    window.removeEventListener('online', wake);
    window.removeEventListener('offline', onGone);
    document.removeEventListener('visibilitychange', onShow);
    clearTimeout(own.timer);
    if (sync === own) sync = null;
    enter('idle');
  };
}

/** Sends now what can be sent, also what waits for its next try. Resolves when sending has come to a stand. */
export async function sendNow(force = true): Promise<void> {
  const own = sync;
  if (!own) return;
  clearTimeout(own.timer);
  if (!navigator.onLine) {
    enter('offline');
  } else {
    if ((await own.db.outbox.where('state').anyOf('queued', 'sending').count()) > 0) enter('sending');
    const halt = await flush({ db: own.db, server, force, onArrived: (row) => arrived(own, row) });
    if (sync !== own) return;
    enter(halt === 'done' ? 'idle' : halt);
  }
  await planNext(own);
}

async function arrived(own: Sync, row: OutboxRow): Promise<void> {
  own.onArrived(row);
  await own.db.marks.put({ name: 'sent', at: new Date().toISOString() });
  // The copy that was taken along follows; if that fails now, the next fetch brings it.
  if (row.kind === 'count') {
    await loadCompound(row.taskId).then(
      (compound) => own.db.compounds.put(compound),
      () => undefined,
    );
  } else if (row.kind !== 'photo' && (await own.db.tasks.get(row.taskId))) {
    await loadTask(row.taskId, { quiet: true }).then(
      (task) => own.db.tasks.put(task),
      () => undefined,
    );
  }
}

async function planNext(own: Sync): Promise<void> {
  const waiting = await own.db.outbox.where('state').equals('queued').toArray();
  if (waiting.length === 0 || sync !== own) return;
  const next = Math.min(...waiting.map((row) => row.notBefore)) - Date.now();
  clearTimeout(own.timer);
  own.timer = setTimeout(() => void sendNow(false), Math.min(Math.max(next, 1000), atLeastEvery));
}
