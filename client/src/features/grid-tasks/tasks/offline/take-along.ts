import { api } from '@/api/client';
import type { Compound, Grid, Page, TaskRow } from '@/api/types';
import { statusesOf } from '../search';
import { askToKeep, type Device } from './device';
import { loadTask } from './sync';

const atOnce = 4;

async function allOf<T>(load: (cursor: string | null) => Promise<Page<T>>): Promise<T[]> {
  const found: T[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<T> = await load(cursor);
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return found;
}

export const loadTodo = (signal?: AbortSignal): Promise<TaskRow[]> =>
  allOf((cursor) =>
    api.get<Page<TaskRow>>('/grid-tasks', { query: { status: statusesOf.todo, mine: true, sort: 'dueAt', limit: 200, cursor }, signal }),
  );

/** Today's work and the own grids onto the device, because the person asked for it; replaces what was taken before. */
export async function takeAlong(db: Device, gridIds: string[]): Promise<number> {
  const rows = await loadTodo();
  const queue = [...rows];
  const tasks: Awaited<ReturnType<typeof loadTask>>[] = [];
  const worker = async () => {
    for (let row = queue.shift(); row; row = queue.shift()) tasks.push(await loadTask(row.id));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const grids = await allOf((cursor) => api.get<Page<Grid>>('/grids', { query: { limit: 200, cursor } }));
  const own = grids.filter((grid) => gridIds.includes(grid.id));
  const within = new Set(own.flatMap((grid) => grid.compoundIds));
  const communities = [...new Set(own.map((grid) => grid.divisionCode))];
  const compounds = await Promise.all(
    communities.map((area) => allOf((cursor) => api.get<Page<Compound>>('/compounds', { query: { area, limit: 200, cursor } }))),
  );
  await db.transaction('rw', db.tasks, db.grids, db.compounds, db.marks, async () => {
    await Promise.all([db.tasks.clear(), db.grids.clear(), db.compounds.clear()]);
    await db.tasks.bulkPut(tasks);
    await db.grids.bulkPut(own);
    await db.compounds.bulkPut(compounds.flat().filter((compound) => within.has(compound.id)));
    await db.marks.put({ name: 'taken', at: new Date().toISOString() });
  });
  await askToKeep();
  return tasks.length;
}
