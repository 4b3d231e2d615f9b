import { useLiveQuery } from 'dexie-react-hooks';
import { useUser } from '@/api/session';
import { type Device, deviceOf } from './device';
import { rowsOf } from './outbox';
import type { OutboxRow } from './rows';

export const useDevice = (): Device => deviceOf(useUser().id);

/** All rows in order of capture; undefined while they are read. Follows every change, also of another tab. */
export function useOutbox(): OutboxRow[] | undefined {
  const db = useDevice();
  return useLiveQuery(() => db.outbox.orderBy('seq').toArray(), [db]);
}

export function useTaskRows(taskId: string): OutboxRow[] | undefined {
  const db = useDevice();
  return useLiveQuery(() => rowsOf(db, taskId), [db, taskId]);
}

export function useMark(name: 'taken' | 'sent'): string | null {
  const db = useDevice();
  return useLiveQuery(async () => (await db.marks.get(name))?.at ?? null, [db, name]) ?? null;
}

/** A picture kept on the device, as an address for an image; null while it is read. */
export function useKeptFile(id: string): ArrayBuffer | null {
  const db = useDevice();
  return useLiveQuery(async () => (await db.files.get(id))?.bytes ?? null, [db, id]) ?? null;
}
