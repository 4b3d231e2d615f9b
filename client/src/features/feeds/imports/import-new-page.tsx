import { FileExcelOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button, Spin } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { Problem } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { paths } from '@/lib/paths';
import './imports.css';
import { useUploadImport } from './queries';

export default function ImportNewPage(): ReactNode {
  const f = useText().feeds;
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const upload = useUploadImport((batch) => void navigate({ to: paths.import, params: { importId: batch.id } as never }));
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) upload.mutate(file);
  };
  return (
    <div className="page page-narrow">
      <h1>{f.create}</h1>
      <Problem error={upload.error} />
      <section
        className="drop"
        aria-label={f.create}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
      >
        {upload.isPending ? (
          <>
            <Spin />
            <span role="status">{f.uploading}</span>
          </>
        ) : (
          <>
            <FileExcelOutlined aria-hidden />
            <input
              ref={input}
              type="file"
              aria-label={f.choose}
              accept=".xlsx,.csv"
              style={{ display: 'none' }}
              onChange={(event) => {
                take(event.target.files);
                event.target.value = '';
              }}
            />
            <Button type="primary" size="large" onClick={() => input.current?.click()}>
              {f.choose}
            </Button>
            <span className="muted">{f.formats}</span>
            <span className="muted">{f.noneHint}</span>
          </>
        )}
      </section>
    </div>
  );
}
