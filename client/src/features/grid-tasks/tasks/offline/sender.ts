import { ApiError, asApiError } from '@/api/problems';
import type { Compound, TaskDetails, TaskReceipt } from '@/api/types';
import type { Device } from './device';
import { attach, rebase, rowsOf } from './outbox';
import { type ActRow, type CountRow, isAct, type OutboxRow, type PhotoRow, type RowProblem } from './rows';

/** What sending needs of the server. */
export interface Server {
  /** Whose session it is: nobody's acts go out under another's name. */
  who: () => Promise<string | null>;
  act: (row: ActRow) => Promise<TaskReceipt>;
  photo: (row: PhotoRow, bytes: ArrayBuffer) => Promise<{ id: string }>;
  task: (id: string) => Promise<TaskDetails>;
  count: (row: CountRow) => Promise<unknown>;
  compound: (id: string) => Promise<Compound>;
}

/** Why sending came to a stand: nothing more can go now, the network is gone, or the session has ended. */
export type Halt = 'done' | 'offline' | 'signIn';

export interface Sending {
  db: Device;
  server: Server;
  now?: () => number;
  /** True: also what waits for its next try. */
  force?: boolean;
  onArrived?: (row: OutboxRow) => void;
}

const abandoned = 120_000;
const firstWait = 5_000;
const longestWait = 300_000;

/** 5 s, 10 s, 20 s … five minutes. */
export const waitAfter = (attempts: number) => Math.min(firstWait * 2 ** Math.max(0, attempts - 1), longestWait);

const running = new Map<string, Promise<Halt>>();

/**
 * Sends what is queued: the rows of a task strictly one after the other, tasks side by side. Of several tabs one sends (Web Lock);
 * where there are no locks, on plain http, the claim on each row still lets it go out once only.
 */
export function flush(sending: Sending): Promise<Halt> {
  const name = sending.db.name;
  const current = running.get(name);
  if (current) return current;
  const started = locked(sending).finally(() => running.delete(name));
  running.set(name, started);
  return started;
}

async function locked(sending: Sending): Promise<Halt> {
  const locks = globalThis.navigator?.locks;
  return locks ? locks.request(sending.db.name, () => sendAll(sending, true)) : sendAll(sending, false);
}

async function sendAll(sending: Sending, alone: boolean): Promise<Halt> {
  const now = sending.now ?? Date.now;
  // What a closed page left half sent goes again under its key. Without a lock it may still be under way in another tab.
  await sending.db.outbox
    .where('state')
    .equals('sending')
    .filter((row) => alone || row.claimedAt < now() - abandoned)
    .modify({ state: 'queued' });
  const waiting = await sending.db.outbox.where('state').equals('queued').toArray();
  if (waiting.length === 0) return 'done';
  const who = await sending.server.who().catch(asApiError);
  if (who instanceof Error) return 'offline';
  if (who !== sending.db.userId) return 'signIn';
  const run: Run = { ...sending, now, halt: 'done' };
  await Promise.all([...new Set(waiting.map((row) => row.taskId))].map((taskId) => drain(run, taskId)));
  return run.halt;
}

interface Run extends Sending {
  now: () => number;
  halt: Halt;
}

async function drain(run: Run, taskId: string): Promise<void> {
  while (run.halt === 'done') {
    const first = (await rowsOf(run.db, taskId)).find((row) => row.state !== 'draft');
    if (first?.state !== 'queued' || (!run.force && first.notBefore > run.now())) return;
    const row = await claim(run, first.seq);
    if (!row) return;
    try {
      await deliver(run, row);
    } catch (error) {
      await settle(run, row, asApiError(error));
      return;
    }
    run.onArrived?.(row);
  }
}

/** Only one claim on a row succeeds, whoever asks: the transaction is the browser's. */
function claim(run: Run, seq: number): Promise<OutboxRow | null> {
  return run.db.transaction('rw', run.db.outbox, async () => {
    const row = await run.db.outbox.get(seq);
    if (row?.state !== 'queued') return null;
    const claimed: OutboxRow = { ...row, state: 'sending', claimedAt: run.now() };
    await run.db.outbox.put(claimed);
    return claimed;
  });
}

async function deliver({ db, server }: Run, row: OutboxRow): Promise<void> {
  if (isAct(row)) {
    const receipt = await server.act(row);
    await db.transaction('rw', db.outbox, async () => {
      await db.outbox.delete(row.seq);
      await rebase(db, row, receipt.revision);
    });
  } else if (row.kind === 'count') {
    await server.count(row);
    await db.outbox.delete(row.seq);
  } else {
    const file = await db.files.get(row.id);
    if (!file) throw new ApiError(410, 'client.file_lost', `The bytes of ${row.fileName} are gone.`);
    const { id } = await server.photo(row, file.bytes);
    // Only now that the server has it may the device forget it.
    await db.transaction('rw', db.outbox, db.files, async () => {
      await attach(db, row, id);
      await db.outbox.delete(row.seq);
      await db.files.delete(row.id);
    });
  }
}

async function settle(run: Run, row: OutboxRow, error: ApiError): Promise<void> {
  if (error.status === 0 || error.status === 401) {
    run.halt = error.status === 0 ? 'offline' : 'signIn';
    return later(run, row, error);
  }
  if (isOpen(error)) return later(run, row, error);
  if (row.kind === 'count' && error.status === 412) {
    const theirs = await run.server.compound(row.taskId).catch(asApiError);
    if (theirs instanceof Error) return later(run, row, theirs);
    return void (await run.db.outbox.put({ ...row, state: 'conflict', theirs, problem: problemOf(error) }));
  }
  if (!isAct(row) || (error.status !== 409 && error.status !== 412)) return refuse(run, row, error);
  const theirs = await run.server.task(row.taskId).catch(asApiError);
  if (theirs instanceof Error) {
    // Invisible by now: there is nothing to compare with.
    if (theirs.status === 404) return refuse(run, row, theirs);
    return later(run, row, theirs);
  }
  // A rule refused it while the task stands as it was seen: that is for the person to mend, not to compare.
  if (error.status === 409 && theirs.revision === row.baseRevision) return refuse(run, row, error);
  await run.db.outbox.put({ ...row, state: 'conflict', theirs, problem: problemOf(error) });
}

/** The outcome is unknown or will be another one later. */
const isOpen = (error: ApiError) =>
  error.status < 0 || error.status >= 500 || error.status === 408 || error.status === 429 || error.code === 'idempotency.in_flight';

async function later(run: Run, row: OutboxRow, error: ApiError): Promise<void> {
  const attempts = row.attempts + 1;
  const wait = Math.max(waitAfter(attempts), (error.retryAfterSeconds ?? 0) * 1000);
  await run.db.outbox.put({ ...row, state: 'queued', attempts, notBefore: run.now() + wait, problem: problemOf(error) });
}

const refuse = async (run: Run, row: OutboxRow, error: ApiError): Promise<void> =>
  void (await run.db.outbox.put({ ...row, state: 'failed', problem: problemOf(error) }));

const problemOf = (error: ApiError): RowProblem => ({
  status: error.status,
  code: error.code,
  message: error.message,
  fields: error.fieldErrors.map((field) => ({ name: field.path.join('.'), detail: field.detail })),
});
