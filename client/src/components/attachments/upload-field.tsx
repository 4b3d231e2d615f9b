import { CameraOutlined, CheckOutlined, CloseOutlined, LoadingOutlined, PaperClipOutlined, WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { newKey } from '@/api/command';
import { asApiError } from '@/api/problems';
import { type UploadTarget, uploadFile } from '@/api/upload';
import { useText } from '@/i18n/staff';
import { reducePhoto } from '@/lib/photo';
import { problemText } from '../problem';
import './attachments.css';

export interface UploadedFile {
  key: string;
  name: string;
  state: 'sending' | 'ready' | 'failed';
  id: string | null;
  preview: string | null;
  problem: string | null;
}

/** A form field whose value is the list of files; each keeps its own state, and one that failed can be sent again. */
export function UploadField(props: {
  target: UploadTarget;
  value?: UploadedFile[];
  onChange?: (files: UploadedFile[]) => void;
  /** Offers the camera too. */
  capture?: boolean;
}) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const files = useRef<UploadedFile[]>(props.value ?? []);
  const originals = useRef(new Map<string, File>());
  const [, redraw] = useState(0);

  const publish = (next: UploadedFile[]) => {
    files.current = next;
    redraw((n) => n + 1);
    props.onChange?.(next);
  };
  const change = (key: string, part: Partial<UploadedFile>) =>
    publish(files.current.map((file) => (file.key === key ? { ...file, ...part } : file)));

  async function send(key: string) {
    const original = originals.current.get(key);
    if (!original) return;
    change(key, { state: 'sending', problem: null });
    try {
      const { id } = await uploadFile(await reducePhoto(original), props.target, key);
      change(key, { state: 'ready', id });
    } catch (error) {
      change(key, { state: 'failed', problem: problemText(t, asApiError(error)) });
    }
  }

  function add(list: FileList) {
    const added = Array.from(list, (file): UploadedFile => {
      const key = newKey();
      originals.current.set(key, file);
      const preview = file.type.startsWith('image/') ? URL.createObjectURL(file) : null;
      return { key, name: file.name, state: 'sending', id: null, preview, problem: null };
    });
    publish([...files.current, ...added]);
    for (const { key } of added) void send(key);
  }

  return (
    <div className="stack" style={{ gap: 8 }}>
      <ul className="thumbs">
        {files.current.map((file) => (
          <li key={file.key} data-state={file.state}>
            {file.preview ? <img src={file.preview} alt={file.name} /> : <PaperClipOutlined aria-hidden />}
            <span className="thumb-name">
              {file.state === 'sending' && <LoadingOutlined aria-label={t.complaints.upload.uploading} />}
              {file.state === 'ready' && <CheckOutlined aria-hidden />}
              {file.state === 'failed' && <WarningOutlined aria-hidden />} {file.problem ?? file.name}
            </span>
            {file.state === 'failed' && (
              <Button size="small" onClick={() => void send(file.key)}>
                {t.common.retry}
              </Button>
            )}
            {!(props.target.alliance && file.state === 'ready') && (
              <Button
                size="small"
                type="text"
                icon={<CloseOutlined aria-hidden />}
                aria-label={t.complaints.upload.remove(file.name)}
                onClick={() => publish(files.current.filter((f) => f.key !== file.key))}
              />
            )}
          </li>
        ))}
      </ul>
      <input
        ref={input}
        type="file"
        style={{ display: 'none' }}
        multiple
        accept="image/*,application/pdf"
        onChange={(event) => {
          if (event.target.files) add(event.target.files);
          event.target.value = '';
        }}
      />
      <div className="row">
        {props.capture && (
          <>
            <input
              ref={camera}
              type="file"
              style={{ display: 'none' }}
              accept="image/*"
              capture="environment"
              onChange={(event) => {
                if (event.target.files) add(event.target.files);
                event.target.value = '';
              }}
            />
            <Button size="large" type="primary" icon={<CameraOutlined aria-hidden />} onClick={() => camera.current?.click()}>
              {t.gridTasks.photos.take}
            </Button>
          </>
        )}
        <Button size={props.capture ? 'large' : undefined} icon={<PaperClipOutlined aria-hidden />} onClick={() => input.current?.click()}>
          {t.complaints.upload.add}
        </Button>
      </div>
      <span className="muted">{t.complaints.upload.hint}</span>
    </div>
  );
}

/** For a form rule: nothing may be sent while a file is under way or has failed. */
export const allReady = (files: UploadedFile[] | undefined) => (files ?? []).every((file) => file.state === 'ready');
export const readyIds = (files: UploadedFile[] | undefined) => (files ?? []).flatMap((file) => (file.id ? [file.id] : []));
