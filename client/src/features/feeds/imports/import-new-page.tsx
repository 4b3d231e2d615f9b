import { DownloadOutlined, FileExcelOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button, Segmented, Spin } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { download } from '@/api/client';
import { useCommand } from '@/api/command';
import { useUser } from '@/api/session';
import type { ImportKind } from '@/api/types';
import { kindsOf } from '@/components/feeds/kinds';
import { Problem } from '@/components/problem';
import { useFeedsText } from '@/i18n/feeds';
import { usePageSearch } from '@/lib/page-state';
import { paths } from '@/lib/paths';
import './imports.css';
import { useUploadImport } from './queries';
import type { NewImportSearch } from './search';

export default function ImportNewPage(): ReactNode {
  const f = useFeedsText();
  const navigate = useNavigate();
  const kinds = kindsOf(useUser());
  const [search, setSearch] = usePageSearch<NewImportSearch>();
  const kind = search.kind && kinds.includes(search.kind) ? search.kind : (kinds[0] ?? 'tickets');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const upload = useUploadImport((batch) => void navigate({ to: paths.import, params: { importId: batch.id } as never }));
  const template = useCommand({
    run: () => download('/imports/template', { query: { kind } }, `${f.kind[kind]}.xlsx`),
  });
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) upload.mutate({ kind, file });
  };
  return (
    <div className="page page-narrow">
      <h1>{f.create}</h1>
      {kinds.length > 1 && (
        <div className="scroll-x">
          <Segmented<ImportKind>
            aria-label={f.kindName}
            value={kind}
            options={kinds.map((value) => ({ value, label: f.kind[value] }))}
            onChange={(value) => setSearch({ kind: value })}
          />
        </div>
      )}
      <p className="muted" style={{ margin: 0 }}>
        {f.kindHint[kind]}
      </p>
      <Problem error={upload.error ?? template.error} />
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
            <Button type="link" icon={<DownloadOutlined aria-hidden />} loading={template.isPending} onClick={() => template.mutate()}>
              {f.template}
            </Button>
          </>
        )}
      </section>
    </div>
  );
}
