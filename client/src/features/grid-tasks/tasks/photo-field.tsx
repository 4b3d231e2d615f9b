import { CameraOutlined, CloseOutlined, PictureOutlined, WarningOutlined } from '@ant-design/icons';
import { Button, Spin } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { TaskDetails } from '@/api/types';
import '@/components/attachments/attachments.css';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import { reducePhoto } from '@/lib/photo';
import { discard, keepPhoto } from './offline/outbox';
import type { PhotoRow } from './offline/rows';
import { useDevice, useKeptFile, useTaskRows } from './offline/use-device';

/** The server takes nine with a result. */
const most = 9;

/** Photos of a result: on the device as soon as they are taken, there again when the page is opened anew. */
export function PhotoField({ task }: { task: TaskDetails }) {
  const t = useText();
  const p = t.gridTasks.photos;
  const db = useDevice();
  const camera = useRef<HTMLInputElement>(null);
  const album = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState(0);
  const [failed, setFailed] = useState(false);
  const rows = useTaskRows(task.id) ?? [];
  const photos = rows.filter((row) => row.kind === 'photo');
  const arrived = rows.reduce((sum, row) => sum + (row.kind === 'submit' ? row.body.attachmentIds.length : 0), 0);
  const room = most - photos.length - arrived - reading;

  async function add(files: FileList | null) {
    const chosen = Array.from(files ?? []).slice(0, room);
    setFailed(false);
    setReading((n) => n + chosen.length);
    for (const file of chosen) {
      try {
        const stamp = [`${formatInstant(new Date().toISOString())}  ${task.number}`, placeOf(task)];
        await keepPhoto(db, task, await reducePhoto(file, stamp));
      } catch {
        setFailed(true);
      } finally {
        setReading((n) => n - 1);
      }
    }
  }
  const input = (ref: typeof camera, capture: boolean) => (
    <input
      ref={ref}
      type="file"
      style={{ display: 'none' }}
      multiple={!capture}
      accept="image/*"
      {...(capture ? { capture: 'environment' as const } : {})}
      onChange={(event) => {
        void add(event.target.files).finally(() => {
          if (ref.current) ref.current.value = '';
        });
      }}
    />
  );
  return (
    <section className="stack photo-field" aria-label={t.gridTasks.evidence}>
      <h2>{t.gridTasks.evidence}</h2>
      {photos.length > 0 && (
        <ul className="photo-grid">
          {photos.map((row, i) => (
            <li key={row.id}>
              <KeptPhoto row={row} label={p.shown(i + 1)} />
              {row.state !== 'sending' && (
                <Button
                  className="photo-remove"
                  shape="circle"
                  icon={<CloseOutlined aria-hidden />}
                  aria-label={`${p.remove} ${i + 1}`}
                  onClick={() => void discard(db, row.seq)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {input(camera, true)}
      {input(album, false)}
      <div className="row">
        <Button size="large" icon={<CameraOutlined aria-hidden />} disabled={room <= 0} onClick={() => camera.current?.click()}>
          {p.take}
        </Button>
        <Button size="large" icon={<PictureOutlined aria-hidden />} disabled={room <= 0} onClick={() => album.current?.click()}>
          {p.choose}
        </Button>
        {reading > 0 && (
          <span role="status">
            <Spin size="small" /> {p.reading}
          </span>
        )}
      </div>
      {failed && (
        <p role="alert" className="tag" data-tone="bad">
          <WarningOutlined aria-hidden /> {p.failed}
        </p>
      )}
      <small className="muted">
        {p.hint} {arrived > 0 && p.arrived(arrived)} {p.room(most)}
      </small>
    </section>
  );
}

/** Where it was taken is what the task says, not where the device was. */
const placeOf = (task: TaskDetails) => [task.gridName, task.compoundName, task.place].filter(Boolean).join(' ');

export function KeptPhoto({ row, label }: { row: PhotoRow; label: string }) {
  const bytes = useKeptFile(row.id);
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!bytes) return;
    const made = URL.createObjectURL(new Blob([bytes], { type: row.contentType }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, row.contentType]);
  return url ? <img src={url} alt={label} /> : <span className="photo-blank" />;
}
