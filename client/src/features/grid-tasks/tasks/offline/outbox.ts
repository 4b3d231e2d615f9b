import { newKey } from '@/api/command';
import type { Compound, TaskDetails } from '@/api/types';
import { askToKeep, type Device, type NewRow } from './device';
import {
  type ActRow,
  type Counts,
  countFields,
  isAct,
  type OutboxRow,
  type PhotoRow,
  type SubmitBody,
  type SubmitRow,
  seenOf,
} from './rows';

type Words = Omit<SubmitBody, 'attachmentIds'>;
const fresh = { attempts: 0, notBefore: 0, claimedAt: 0, problem: null };
const headOf = (task: TaskDetails) => ({
  taskId: task.id,
  taskNumber: task.number,
  taskTitle: task.title,
  createdAt: new Date().toISOString(),
});

export const rowsOf = (db: Device, taskId: string): Promise<OutboxRow[]> =>
  db.outbox.where('[taskId+seq]').between([taskId, 0], [taskId, Number.POSITIVE_INFINITY]).toArray();

async function lastAct(db: Device, taskId: string): Promise<ActRow | undefined> {
  return (await rowsOf(db, taskId)).filter(isAct).at(-1);
}

/** A photo is safe on the device from the moment it is taken; it leaves with the result it belongs to. */
export async function keepPhoto(db: Device, task: TaskDetails, file: File): Promise<void> {
  const bytes = await file.arrayBuffer();
  const id = newKey();
  const row: NewRow = {
    ...headOf(task),
    ...fresh,
    kind: 'photo',
    id,
    state: 'draft',
    fileName: file.name,
    contentType: file.type,
    size: file.size,
  };
  await db.transaction('rw', db.outbox, db.files, async () => {
    await db.outbox.add(row);
    await db.files.add({ id, bytes });
  });
  await askToKeep();
}

/** The first of two equal acts stands: a second tap adds nothing. */
export async function queueAccept(db: Device, task: TaskDetails): Promise<void> {
  await db.transaction('rw', db.outbox, async () => {
    if (await lastAct(db, task.id)) return;
    await db.outbox.add({ ...act(task, null), kind: 'accept', body: { note: null } });
  });
  await askToKeep();
}

/** Only what differs from what was seen; a second count of the same compound takes the place of one that has not left yet. */
export async function queueCount(db: Device, compound: Compound, counts: Counts): Promise<void> {
  const body = Object.fromEntries(countFields.filter((f) => counts[f] !== compound[f]).map((f) => [f, counts[f]])) as Partial<Counts>;
  await db.transaction('rw', db.outbox, async () => {
    for (const row of await rowsOf(db, compound.id)) if (row.state !== 'sending') await db.outbox.delete(row.seq);
    if (Object.keys(body).length === 0) return;
    await db.outbox.add({
      ...fresh,
      kind: 'count',
      id: newKey(),
      taskId: compound.id,
      taskNumber: compound.divisionName ?? '',
      taskTitle: compound.name,
      createdAt: new Date().toISOString(),
      state: 'queued',
      baseRevision: compound.revision,
      body,
      seen: { households: compound.households, dwellingUnits: compound.dwellingUnits },
      theirs: null,
    });
  });
  await askToKeep();
}

/** The photos taken for it go first, so that the result can name them. */
export async function queueSubmit(db: Device, task: TaskDetails, words: Words): Promise<void> {
  await db.transaction('rw', db.outbox, async () => {
    const before = await lastAct(db, task.id);
    if (before?.kind === 'submit') return;
    await releasePhotos(db, task.id);
    await db.outbox.add({ ...act(task, before?.id ?? null), kind: 'submit', body: { ...words, attachmentIds: [] } });
  });
  await askToKeep();
}

const act = (task: TaskDetails, after: string | null) =>
  ({
    ...headOf(task),
    ...fresh,
    id: newKey(),
    state: 'queued',
    baseRevision: task.revision,
    after,
    seen: seenOf(task),
    theirs: null,
  }) as const;

async function releasePhotos(db: Device, taskId: string): Promise<void> {
  for (const row of await rowsOf(db, taskId)) {
    if (row.kind !== 'photo' || (row.state !== 'draft' && row.state !== 'failed')) continue;
    await db.outbox.update(row.seq, { state: 'queued', ...fresh });
  }
}

/**
 * Other words, or an answer to a conflict, are another act: it gets another key and goes behind the photos that were added.
 * `theirs` is the task the person has just looked at. Nothing happens while the row is on its way.
 */
export async function resubmit(db: Device, seq: number, words: Words, theirs?: TaskDetails): Promise<boolean> {
  return db.transaction('rw', db.outbox, async () => {
    const row = await db.outbox.get(seq);
    if (row?.kind !== 'submit' || row.state === 'sending') return false;
    const { seq: _, ...kept } = row;
    await db.outbox.delete(seq);
    await releasePhotos(db, row.taskId);
    const based = theirs ? { baseRevision: theirs.revision, after: null, seen: seenOf(theirs) } : {};
    const again: Omit<SubmitRow, 'seq'> = {
      ...kept,
      ...fresh,
      ...based,
      id: newKey(),
      state: 'queued',
      theirs: null,
      body: { ...words, attachmentIds: row.body.attachmentIds },
    };
    await db.outbox.add(again);
    return true;
  });
}

/** The same once more. An act that was refused is a new one; a photo keeps its key, so that it is not announced twice. */
export async function tryAgain(db: Device, seq: number, theirs?: TaskDetails): Promise<void> {
  await db.transaction('rw', db.outbox, async () => {
    const row = await db.outbox.get(seq);
    if (!row || row.state === 'sending') return;
    if (row.kind === 'photo') return void (await db.outbox.update(seq, { ...fresh, state: 'queued' }));
    if (row.kind === 'count') return void (await db.outbox.put({ ...row, ...fresh, id: newKey(), state: 'queued', theirs: null }));
    const id = newKey();
    await db.outbox.put({
      ...row,
      ...fresh,
      ...(theirs ? { baseRevision: theirs.revision, after: null, seen: seenOf(theirs) } : {}),
      id,
      state: 'queued',
      theirs: null,
    });
    await pointAfter(db, row, id);
  });
}

/** Given up on purpose by the person. What was to follow it stands on the revision they saw. */
export async function discard(db: Device, seq: number): Promise<void> {
  await db.transaction('rw', db.outbox, db.files, async () => {
    const row = await db.outbox.get(seq);
    if (!row || row.state === 'sending') return;
    await db.outbox.delete(seq);
    if (isAct(row)) await pointAfter(db, row, null);
    else if (row.kind === 'photo') await db.files.delete(row.id);
  });
}

/** After an act has arrived: what follows it builds on the revision it brought about. */
export async function rebase(db: Device, done: ActRow, revision: number): Promise<void> {
  for (const row of await rowsOf(db, done.taskId)) {
    if (isAct(row) && row.after === done.id) await db.outbox.update(row.seq, { after: null, baseRevision: revision } as Partial<ActRow>);
  }
}

/** After a photo has arrived: the result it belongs to names it. */
export async function attach(db: Device, photo: PhotoRow, attachmentId: string): Promise<void> {
  for (const row of await rowsOf(db, photo.taskId)) {
    if (row.kind !== 'submit') continue;
    await db.outbox.put({ ...row, body: { ...row.body, attachmentIds: [...row.body.attachmentIds, attachmentId] } });
  }
}

async function pointAfter(db: Device, row: ActRow, id: string | null): Promise<void> {
  for (const next of await rowsOf(db, row.taskId)) {
    if (isAct(next) && next.after === row.id) await db.outbox.update(next.seq, { after: id } as Partial<ActRow>);
  }
}
