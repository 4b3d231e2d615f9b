import { describe, expect, it } from 'vitest';
import type { TaskRow } from '@/api/types';
import { zip } from '@/lib/zip';
import type { OutboxRow } from './rows';
import { daysWaiting, distance, grouped, nearestFirst, pendingAct } from './today';

const now = new Date('2026-03-02T10:00:00+08:00');
const task = (id: string, dueAt: string | null, part: Partial<TaskRow> = {}) =>
  ({ id, dueAt, overdue: false, location: null, ...part }) as TaskRow;
const ids = (tasks: TaskRow[]) => tasks.map((one) => one.id);

describe('today', () => {
  it('has what is late first, also what became late since it was taken along', () => {
    const found = grouped(
      [
        task('late', '2026-03-01T23:59:59+08:00', { overdue: true }),
        task('late since nine', '2026-03-02T09:00:00+08:00'),
        task('tonight', '2026-03-02T23:59:59+08:00'),
        task('tomorrow', '2026-03-03T00:00:00+08:00'),
        task('without limit', null),
      ],
      now,
    );
    expect(ids(found.overdue)).toEqual(['late', 'late since nine']);
    expect(ids(found.today)).toEqual(['tonight']);
    expect(ids(found.later)).toEqual(['tomorrow', 'without limit']);
  });

  it('sorts by distance when asked, what has no position last', () => {
    const here = { longitude: 116.5, latitude: 31.75 };
    const found = nearestFirst(
      [
        task('nowhere', null),
        task('far', null, { location: { longitude: 116.6, latitude: 31.75 } }),
        task('near', null, { location: { longitude: 116.501, latitude: 31.75 } }),
      ],
      here,
    );
    expect(found.map((one) => one.task.id)).toEqual(['near', 'far', 'nowhere']);
    expect(Math.round(distance(here, { longitude: 116.5, latitude: 31.76 }))).toBe(1112);
  });

  it('shows the last act on its way, no photo and none of another task', () => {
    const row = (kind: string, taskId: string) => ({ kind, taskId }) as OutboxRow;
    expect(pendingAct([row('accept', 'a'), row('submit', 'a'), row('photo', 'a'), row('accept', 'b')], 'a')?.kind).toBe('submit');
    expect(pendingAct([row('photo', 'a')], 'a')).toBeNull();
  });

  it('counts the days the oldest row waits', () => {
    const row = (createdAt: string) => ({ createdAt }) as OutboxRow;
    expect(daysWaiting([row('2026-03-01T12:00:00Z'), row('2026-02-27T01:00:00Z')], now)).toBe(3);
    expect(daysWaiting([], now)).toBe(0);
  });
});

it('The export is a zip that names what it holds in UTF-8, with right checksums', async () => {
  const bytes = new Uint8Array(await zip([{ name: '照片/1.txt', bytes: new TextEncoder().encode('123456789') }]).arrayBuffer());
  const view = new DataView(bytes.buffer);
  expect(view.getUint32(0, true)).toBe(0x04034b50);
  expect(view.getUint32(14, true)).toBe(0xcbf43926); // CRC-32 of "123456789", by definition
  expect(new TextDecoder().decode(bytes.slice(30, 30 + view.getUint16(26, true)))).toBe('照片/1.txt');
  const end = bytes.length - 22;
  expect([view.getUint32(end, true), view.getUint16(end + 10, true)]).toEqual([0x06054b50, 1]);
  expect(view.getUint32(view.getUint32(end + 16, true), true)).toBe(0x02014b50);
});
