import Dexie, { type Table } from 'dexie';
import type { Compound, Grid, TaskDetails } from '@/api/types';
import type { OutboxRow } from './rows';

/** Bytes beside their row, so that a list of rows loads none. An ArrayBuffer: some browsers lose Blobs kept in IndexedDB. */
interface StoredFile {
  id: string;
  bytes: ArrayBuffer;
}

interface Mark {
  name: 'taken' | 'sent';
  at: string;
}

const prefix = 'gov.field.';

/** What one person keeps on this device. Each has a database of their own: on a shared phone nobody sees or sends another's. */
export class Device extends Dexie {
  declare tasks: Table<TaskDetails, string>;
  declare grids: Table<Grid, string>;
  declare compounds: Table<Compound, string>;
  declare marks: Table<Mark, string>;
  declare outbox: Table<OutboxRow, number, NewRow>;
  declare files: Table<StoredFile, string>;

  constructor(readonly userId: string) {
    super(prefix + userId);
    this.version(1).stores({
      tasks: 'id',
      grids: 'id',
      marks: 'name',
      outbox: '++seq, &id, [taskId+seq], state',
      files: 'id',
    });
    this.version(2).stores({ compounds: 'id' });
  }
}

type Unnumbered<Row> = Row extends OutboxRow ? Omit<Row, 'seq'> & { seq?: number } : never;
export type NewRow = Unnumbered<OutboxRow>;

let open: Device | null = null;

export function deviceOf(userId: string): Device {
  if (open?.userId !== userId) {
    open?.close();
    open = new Device(userId);
  }
  return open;
}

/** How much of this person has not arrived: drafts of photos count, they would be lost as well. */
export const unsentCount = (userId: string): Promise<number> => deviceOf(userId).outbox.count();

/** Everything of this person leaves the device. */
export async function wipe(userId: string): Promise<void> {
  await deviceOf(userId).delete();
  open = null;
}

/** What others took along and left behind goes; what they have not sent stays, closed to everybody but them. */
export async function tidyOthers(userId: string): Promise<void> {
  for (const name of await Dexie.getDatabaseNames()) {
    if (!name.startsWith(prefix) || name === prefix + userId) continue;
    const other = new Device(name.slice(prefix.length));
    try {
      if ((await other.outbox.count()) === 0) await other.delete();
      else await Promise.all([other.tasks.clear(), other.grids.clear(), other.compounds.clear(), other.marks.clear()]);
    } finally {
      other.close();
    }
  }
}

/** Asks the browser not to clear this site's data when space runs short. It may refuse; the export is the second way out. */
export async function askToKeep(): Promise<void> {
  await globalThis.navigator?.storage?.persist?.().catch(() => false);
}
