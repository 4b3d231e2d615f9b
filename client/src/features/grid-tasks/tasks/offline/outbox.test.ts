import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ApiError } from '@/api/problems';
import type { Compound, TaskDetails, TaskReceipt } from '@/api/types';
import { Device } from './device';
import { discard, keepPhoto, queueAccept, queueCount, queueSubmit, resubmit, tryAgain } from './outbox';
import type { ActRow, CountRow, OutboxRow, PhotoRow, SubmitBody } from './rows';
import { flush, type Server, waitAfter } from './sender';

const task = (id: string, part: Partial<TaskDetails> = {}) =>
  ({ id, number: `N-${id}`, title: `任务 ${id}`, revision: 3, status: 'assigned', dueAt: null, reworkCount: 0, ...part }) as TaskDetails;
const words: Omit<SubmitBody, 'attachmentIds'> = {
  note: '已清运',
  outcome: 'fixed',
  reply: '已清运。',
  minutesSpent: 40,
  pointsSeen: [0, 2],
};
const photo = (name = 'a.jpg') =>
  ({ name, type: 'image/jpeg', size: 3, arrayBuffer: async () => new Uint8Array([1, 2, 3]).buffer }) as File;
const compound = (part: Partial<Compound> = {}) =>
  ({ id: 'c1', name: '翠湖苑', divisionName: '城关社区', revision: 5, households: 300, dwellingUnits: 350, ...part }) as Compound;
const me = 'person-1';

/** A server that answers as told, and writes down in which order what came. */
class FakeServer implements Server {
  readonly seen: string[] = [];
  readonly acts: ActRow[] = [];
  readonly photos: PhotoRow[] = [];
  answers: (ApiError | null)[] = [];
  /** One gate for each task: an act waits in it until it is opened. */
  gates = new Map<string, Promise<void>>();
  theirs = task('t1', { revision: 9, status: 'submitted' });
  user: string | null = me;
  now = compound({ revision: 8, households: 320 });

  who = async () => this.user;
  task = async () => this.theirs;
  compound = async () => this.now;
  count = async (row: CountRow) => {
    this.seen.push(`count ${row.taskId} ${row.baseRevision} ${JSON.stringify(row.body)}`);
    this.refuse();
  };
  act = async (row: ActRow): Promise<TaskReceipt> => {
    this.seen.push(`${row.kind} ${row.taskId}`);
    this.acts.push(row);
    await this.gates.get(row.taskId);
    this.refuse();
    return { id: row.taskId, number: row.taskNumber, status: 'accepted', revision: row.baseRevision + 1 };
  };
  photo = async (row: PhotoRow) => {
    this.seen.push(`photo ${row.taskId}`);
    this.photos.push(row);
    this.refuse();
    return { id: `attachment-${this.photos.length}` };
  };
  private refuse() {
    const answer = this.answers.shift();
    if (answer) throw answer;
  }
}

let db: Device;
let server: FakeServer;
let now = 0;
const send = (force = false) => flush({ db, server, force, now: () => now });
const rows = () => db.outbox.orderBy('seq').toArray();
const states = async () => (await rows()).map((row: OutboxRow) => `${row.kind} ${row.state}`);
const only = async () => (await rows())[0] as ActRow;
const offline = new ApiError(0, 'client.offline', '');

beforeEach(async () => {
  now = 1_000_000;
  server = new FakeServer();
  db = new Device(me);
  await db.open();
});
afterEach(() => db.delete());

describe('the outbox', () => {
  it('sends of a compound only the numbers that were changed, and the last count alone', async () => {
    await queueCount(db, compound(), { households: 301, dwellingUnits: 350 });
    await queueCount(db, compound(), { households: 310, dwellingUnits: 350 });
    expect(await states()).toEqual(['count queued']);
    expect(await send()).toBe('done');
    expect(server.seen).toEqual(['count c1 5 {"households":310}']);
    await queueCount(db, compound(), { households: 300, dwellingUnits: 350 });
    expect(await rows()).toEqual([]);
  });

  it('keeps a count beside what somebody else made of the compound, and sends the choice on theirs', async () => {
    await queueCount(db, compound(), { households: 310, dwellingUnits: null });
    server.answers = [new ApiError(412, 'common.stale', '')];
    await send();
    const row = (await rows())[0] as CountRow;
    expect([row.state, row.theirs?.households, row.body]).toEqual(['conflict', 320, { households: 310, dwellingUnits: null }]);
    await queueCount(db, server.now, { households: 310, dwellingUnits: 350 });
    await send();
    expect(server.seen.at(-1)).toBe('count c1 8 {"households":310}');
    expect(await rows()).toEqual([]);
  });

  it('sends accept, photos and result of a task in the order of capture and keeps nothing then', async () => {
    await queueAccept(db, task('t1'));
    await keepPhoto(db, task('t1'), photo('a.jpg'));
    await keepPhoto(db, task('t1'), photo('a.jpg'));
    await queueSubmit(db, task('t1'), words);
    expect(await states()).toEqual(['accept queued', 'photo queued', 'photo queued', 'submit queued']);
    expect(await send()).toBe('done');
    expect(server.seen).toEqual(['accept t1', 'photo t1', 'photo t1', 'submit t1']);
    expect(await rows()).toEqual([]);
    expect(await db.files.count()).toBe(0);
    // The same picture twice stays two, each under its own key.
    expect(new Set(server.photos.map((row) => row.id)).size).toBe(2);
    expect(server.acts[1]?.body).toEqual({ ...words, attachmentIds: ['attachment-1', 'attachment-2'] });
  });

  it('builds what follows on the revision that the act before brought about', async () => {
    await queueAccept(db, task('t1', { revision: 3 }));
    await queueSubmit(db, task('t1', { revision: 3 }), words);
    await send();
    expect(server.acts.map((row) => row.baseRevision)).toEqual([3, 4]);
  });

  it('holds photos back until the result they belong to is given', async () => {
    await keepPhoto(db, task('t1'), photo());
    await send();
    expect(server.seen).toEqual([]);
    expect(await states()).toEqual(['photo draft']);
  });

  it('adds nothing at a second tap', async () => {
    await Promise.all([queueAccept(db, task('t1')), queueAccept(db, task('t1'))]);
    await Promise.all([queueSubmit(db, task('t1'), words), queueSubmit(db, task('t1'), words)]);
    expect(await states()).toEqual(['accept queued', 'submit queued']);
  });
});

describe('a failure', () => {
  it.each([
    ['no network', offline, 'offline'],
    ['a failing server', new ApiError(503, 'http.503', ''), 'done'],
    ['too many requests', new ApiError(429, 'http.429', ''), 'done'],
    ['an answer still being made', new ApiError(409, 'idempotency.in_flight', ''), 'done'],
    ['an ended session', new ApiError(401, 'access.not_signed_in', ''), 'signIn'],
  ])('by %s keeps the row queued under its key, and waits before the next try', async (_, error, halt) => {
    await queueAccept(db, task('t1'));
    const { id } = await only();
    server.answers = [error];
    expect(await send()).toBe(halt);
    expect(await only()).toMatchObject({ id, state: 'queued', attempts: 1, notBefore: now + waitAfter(1) });
    await send();
    expect(server.acts).toHaveLength(1);
    now += waitAfter(1);
    await send();
    expect(server.acts.map((row) => row.id)).toEqual([id, id]);
    expect(await rows()).toEqual([]);
  });

  it('of the network does not wait when the person says now', async () => {
    await queueAccept(db, task('t1'));
    server.answers = [offline];
    await send();
    await send(true);
    expect(await rows()).toEqual([]);
  });

  it('by refusal stops the task, says why, and leaves other tasks alone', async () => {
    await queueAccept(db, task('t1'));
    await queueSubmit(db, task('t1'), words);
    await queueAccept(db, task('t2'));
    server.answers = [new ApiError(422, 'validation', '有内容需要更正', [{ path: ['note'], code: 'x', detail: '太长' }])];
    await send();
    expect(await states()).toEqual(['accept failed', 'submit queued']);
    expect((await only()).problem).toEqual({
      status: 422,
      code: 'validation',
      message: '有内容需要更正',
      fields: [{ name: 'note', detail: '太长' }],
    });
    expect(server.seen.toSorted()).toEqual(['accept t1', 'accept t2']);
  });

  it('halfway leaves the row to be sent again under the same key by the next page', async () => {
    await queueAccept(db, task('t1'));
    const row = await only();
    await db.outbox.update(row.seq, { state: 'sending', claimedAt: now - 121_000 });
    await send();
    expect(server.acts.map((one) => one.id)).toEqual([row.id]);
  });

  it('waits longer each time, five minutes at most', () => {
    expect([1, 2, 3, 7, 20].map(waitAfter)).toEqual([5_000, 10_000, 20_000, 300_000, 300_000]);
  });
});

describe('two at once', () => {
  it('send once with one key', async () => {
    await queueAccept(db, task('t1'));
    await Promise.all([send(), send()]);
    expect(server.acts).toHaveLength(1);
  });

  it('send once also from two tabs without a lock', async () => {
    await queueAccept(db, task('t1'));
    const other = new Device(me);
    expect(await other.outbox.count()).toBe(1);
    // Another page has a module, and so a list of what is running, of its own.
    Object.defineProperty(other, 'name', { value: 'the same database in another tab' });
    await Promise.all([send(), flush({ db: other, server, now: () => now })]);
    expect(server.acts).toHaveLength(1);
    other.close();
  });

  it('tasks are sent side by side', async () => {
    let open = () => {};
    server.gates.set('t1', new Promise((resolve) => (open = resolve)));
    await queueAccept(db, task('t1'));
    await queueAccept(db, task('t2'));
    const sending = send();
    while (!server.seen.includes('accept t2')) await new Promise((resolve) => setTimeout(resolve));
    expect(await states()).toContain('accept sending');
    open();
    await sending;
    expect(await rows()).toEqual([]);
  });

  it('nothing goes out under the name of somebody else', async () => {
    await queueAccept(db, task('t1'));
    server.user = 'person-2';
    expect(await send()).toBe('signIn');
    expect(server.seen).toEqual([]);
    expect(await states()).toEqual(['accept queued']);
  });
});

describe('a conflict', () => {
  beforeEach(async () => {
    await keepPhoto(db, task('t1'), photo());
    await queueSubmit(db, task('t1'), words);
    server.answers = [null, new ApiError(412, 'common.stale', '')];
    await send();
  });

  it('keeps mine beside theirs', async () => {
    expect(await only()).toMatchObject({ kind: 'submit', state: 'conflict', body: words, theirs: { revision: 9, status: 'submitted' } });
  });

  it('is settled by an act with another key on the revision that was looked at, the photo still named', async () => {
    const before = await only();
    await resubmit(db, before.seq, { ...words, note: '合并后的说明' }, server.theirs);
    await send();
    expect(server.acts[1]).toMatchObject({ baseRevision: 9, body: { note: '合并后的说明', attachmentIds: ['attachment-1'] } });
    expect(server.acts[1]?.id).not.toBe(before.id);
  });

  it('can be given up', async () => {
    await discard(db, (await only()).seq);
    expect(await rows()).toEqual([]);
  });
});

it('A rule that refuses an unchanged task is no conflict: the person mends it, adds a photo and sends again', async () => {
  server.theirs = task('t1', { revision: 3 });
  await queueSubmit(db, task('t1', { revision: 3 }), words);
  server.answers = [new ApiError(409, 'grid_tasks.evidence_required', '')];
  await send();
  expect(await states()).toEqual(['submit failed']);
  await keepPhoto(db, task('t1'), photo());
  await resubmit(db, (await only()).seq, { ...words, note: '补拍照片' });
  await send();
  expect(server.seen).toEqual(['submit t1', 'photo t1', 'submit t1']);
  expect(server.acts[1]).toMatchObject({ body: { note: '补拍照片', attachmentIds: ['attachment-1'] } });
  expect(await rows()).toEqual([]);
});

it('What follows an act that was tried anew still waits for it', async () => {
  await queueAccept(db, task('t1'));
  await queueSubmit(db, task('t1'), words);
  server.answers = [new ApiError(403, 'grid_tasks.not_assignee', '')];
  await send();
  await tryAgain(db, (await only()).seq);
  await send();
  expect(server.acts.map((row) => [row.kind, row.baseRevision])).toEqual([
    ['accept', 3],
    ['accept', 3],
    ['submit', 4],
  ]);
});
