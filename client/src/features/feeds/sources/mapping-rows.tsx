import { DeleteOutlined, SwapOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { ImportField } from '@/api/types';
import { useFeedsText } from '@/i18n/feeds';
import { useInterfacesText } from '@/i18n/interfaces';
import type { DraftRow } from './draft';
import { ValuesDialog } from './values-dialog';

interface Props {
  rows: DraftRow[];
  known: ImportField[];
  required: ImportField[];
  readOnly: boolean;
  onChange: (rows: DraftRow[]) => void;
}

export function MappingRows({ rows, known, required, readOnly, onChange }: Props) {
  const f = useFeedsText();
  const m = useInterfacesText().mapping;
  const [translating, setTranslating] = useState<DraftRow | null>(null);
  const set = (id: number, part: Partial<DraftRow>) => onChange(rows.map((row) => (row.id === id ? { ...row, ...part } : row)));
  /** A field goes to one member only: the row that had it gives it up, and goes if it was ours by name alone. */
  const give = (id: number, field: ImportField) =>
    onChange(
      rows
        .filter((row) => row.id === id || row.field !== field || row.from !== field || row.values.length > 0 || row.default !== '')
        .map((row) => (row.id === id ? { ...row, field } : row.field === field ? { ...row, field: undefined } : row)),
    );
  return (
    <div className="map-rows">
      <div className="map-row map-head" aria-hidden>
        <span>
          {m.from} <small className="muted">{m.fromHint}</small>
        </span>
        <span>{m.field}</span>
        <span>{m.values}</span>
        <span>
          {m.default} <small className="muted">{m.defaultHint}</small>
        </span>
        <span />
      </div>
      {rows.map((row, at) => (
        <fieldset key={row.id} className="map-row" disabled={readOnly}>
          <legend className="visually-hidden">{row.from || `${m.from} ${at + 1}`}</legend>
          <Input
            aria-label={`${m.from} ${at + 1}`}
            placeholder={m.from}
            maxLength={100}
            value={row.from}
            spellCheck={false}
            autoCapitalize="none"
            onChange={(event) => set(row.id, { from: event.target.value })}
          />
          <Select
            aria-label={`${m.field} ${at + 1}`}
            placeholder={m.field}
            value={row.field}
            disabled={readOnly}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            options={known.map((value) => ({
              value,
              label: required.includes(value) ? `${f.field[value]} *` : f.field[value],
            }))}
            onChange={(field) => give(row.id, field)}
          />
          <Button
            icon={<SwapOutlined aria-hidden />}
            aria-label={`${m.values} ${row.from}: ${m.valuesOf(row.values.length)}`}
            onClick={() => setTranslating(row)}
          >
            {m.valuesOf(row.values.length)}
          </Button>
          <Input
            aria-label={`${m.default} ${at + 1}`}
            placeholder={m.default}
            maxLength={200}
            value={row.default}
            onChange={(event) => set(row.id, { default: event.target.value })}
          />
          <Button
            type="text"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={m.remove(row.from || String(at + 1))}
            onClick={() => onChange(rows.filter((other) => other.id !== row.id))}
          />
        </fieldset>
      ))}
      {translating && (
        <ValuesDialog
          from={translating.from}
          values={translating.values}
          onClose={() => setTranslating(null)}
          onDone={(values) => {
            set(translating.id, { values });
            setTranslating(null);
          }}
        />
      )}
    </div>
  );
}
