import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons';
import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { asApiError } from '@/api/problems';
import type { ImportField } from '@/api/types';
import type { MappingInput, PreviewedRow } from '@/api/types-interfaces';
import { Problem } from '@/components/problem';
import { useFeedsText } from '@/i18n/feeds';
import { useInterfacesText } from '@/i18n/interfaces';
import { useSettled } from '@/lib/use-settled';
import { readSamples } from './draft';
import { usePreview } from './queries';

const most = 20;

/** Reads pasted rows by the mapping as it stands in the editor, each time either rests. */
export function MappingPreview(props: { code: string; mapping: MappingInput; ready: boolean; onUse: ((member: string) => void) | null }) {
  const m = useInterfacesText().mapping;
  const [text, setText] = useState('');
  const samples = readSamples(text);
  const asked = useSettled(JSON.stringify({ mapping: props.mapping, rows: samples.rows.slice(0, most) }), 500);
  const { mapping, rows } = JSON.parse(asked) as { mapping: MappingInput; rows: unknown[] };
  const preview = usePreview(props.code, mapping, rows, props.ready && rows.length > 0);
  const shown = rows.length > 0 ? (preview.data?.rows ?? []) : [];
  const good = shown.filter((row) => row.code === null && row.errors.length === 0).length;
  return (
    <section className="card stack" aria-label={m.preview}>
      <h2 style={{ margin: 0 }}>{m.preview}</h2>
      <span className="muted">{m.previewHint}</span>
      <Input.TextArea
        aria-label={m.samples}
        className="sample-text"
        value={text}
        autoSize={{ minRows: 4, maxRows: 10 }}
        spellCheck={false}
        placeholder='{"no":"2026-0001","content":"…","time":"2026-11-20 08:30"}'
        onChange={(event) => setText(event.target.value)}
      />
      {samples.bad !== null && <Alert role="status" type="warning" showIcon title={m.notJson(samples.bad)} />}
      {samples.rows.length > most && <Alert role="status" type="warning" showIcon title={m.tooMany} />}
      <Problem error={rows.length > 0 && preview.error ? asApiError(preview.error) : null} onRetry={() => void preview.refetch()} />
      {shown.length === 0 ? (
        <span className="muted">{m.waiting}</span>
      ) : (
        <>
          <strong role="status">{m.summary(good, shown.length)}</strong>
          <ol className="previews">
            {shown.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: sample rows may repeat and never move
              <PreviewRow key={at} row={row} onUse={props.onUse} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function PreviewRow({ row, onUse }: { row: PreviewedRow; onUse: ((member: string) => void) | null }) {
  const f = useFeedsText();
  const i = useInterfacesText();
  const m = i.mapping;
  const fine = row.code === null && row.errors.length === 0;
  const wrong = (field: string) => row.errors.find((error) => error.field === field);
  const label = (field: string) => f.field[field as ImportField] ?? field;
  // An error at a field that was read stands there; the others follow.
  const others = row.errors.filter((error) => !error.field || !(error.field in row.fields));
  return (
    <li className="preview" data-fine={fine}>
      <div className="row">
        <span className="tag" data-tone={fine ? 'ok' : 'bad'}>
          {fine ? <CheckCircleOutlined aria-hidden /> : <CloseCircleOutlined aria-hidden />}
          {fine ? m.fine : row.code ? m.unread : m.bad(row.errors.length)}
        </span>
        {row.key && (
          <span className="muted">
            {m.key} <code>{row.key}</code>
          </span>
        )}
      </div>
      {row.detail && <div className="bad-text">{row.detail}</div>}
      <dl className="facts">
        {Object.entries(row.fields).map(([field, value]) => (
          <div key={field} className={wrong(field) ? 'field-bad' : undefined}>
            <dt>{label(field)}</dt>
            <dd>
              {value}
              {wrong(field) && <small className="bad-text">{wrong(field)?.detail}</small>}
            </dd>
          </div>
        ))}
      </dl>
      {others.length > 0 && (
        <ul className="bad-text">
          {others.map((error) => (
            <li key={error.from + error.code}>
              {error.field && `${label(error.field)} · `}
              <code>{error.from}</code> {error.detail}{' '}
              {onUse && !error.field && (
                <Button size="small" onClick={() => onUse(error.from)}>
                  {m.mapMember(error.from)}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
