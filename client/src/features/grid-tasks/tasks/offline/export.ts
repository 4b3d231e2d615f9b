import { saveBlob } from '@/api/client';
import { formatDay } from '@/lib/dates';
import { zip } from '@/lib/zip';
import type { Device } from './device';

/** All that has not arrived, as a list and the photos it names: the second way out when a device is failing. */
export async function exportOutbox(db: Device, name: string): Promise<void> {
  const rows = await db.outbox.orderBy('seq').toArray();
  const photos = await Promise.all(
    rows
      .filter((row) => row.kind === 'photo')
      .map(async (row) => ({ id: row.id, name: `photos/${row.seq}-${row.fileName}`, bytes: (await db.files.get(row.id))?.bytes })),
  );
  const list = rows.map((row) => ({ ...row, theirs: undefined, file: photos.find((photo) => photo.id === row.id)?.name }));
  const text = new TextEncoder().encode(JSON.stringify({ exportedAt: new Date().toISOString(), rows: list }, null, 2));
  const kept = photos.flatMap((photo) => (photo.bytes ? [{ name: photo.name, bytes: new Uint8Array(photo.bytes) }] : []));
  saveBlob(zip([{ name: 'outbox.json', bytes: text }, ...kept]), `${name}_${formatDay(new Date())}.zip`);
}
