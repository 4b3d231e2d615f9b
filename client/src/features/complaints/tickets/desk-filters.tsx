import { FilterOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Input, type InputRef, Select } from 'antd';
import { type RefObject, useState } from 'react';
import { channels, ticketStatuses } from '@/api/types';
import { DateField } from '@/components/date-field';
import { CategoryPicker, DivisionPicker } from '@/components/territory/pickers';
import { useText } from '@/i18n/staff';
import { type DeskSearch, isFiltered } from './search';

interface Props {
  search: DeskSearch;
  root: string | null;
  input: RefObject<InputRef | null>;
  onChange: (part: Partial<DeskSearch>) => void;
  onClear: () => void;
}

const list = (value: string | undefined) => value?.split(',') ?? [];
const joined = (values: string[]) => (values.length > 0 ? values.join(',') : undefined);

export function DeskFilters({ search, root, input, onChange, onClear }: Props) {
  const t = useText();
  const f = t.complaints.filters;
  const { message } = App.useApp();
  const rare = Boolean(search.category || search.area || search.from || search.to || search.overdue || search.supervised);
  const [more, setMore] = useState(rare);

  return (
    <search className="filters no-print">
      <div className="row">
        <Input.Search
          ref={input}
          key={search.q ?? ''}
          defaultValue={search.q}
          placeholder={f.q}
          aria-label={f.q}
          allowClear
          style={{ width: 280, maxWidth: '100%' }}
          onSearch={(value) => {
            const q = value.trim();
            if (q.length === 1) void message.info(f.tooShort);
            else onChange({ q: q || undefined });
          }}
        />
        <Select
          className="rare-filter"
          mode="multiple"
          maxTagCount="responsive"
          value={list(search.status)}
          onChange={(v) => onChange({ status: joined(v) })}
          placeholder={f.status}
          aria-label={f.status}
          options={ticketStatuses.map((value) => ({ value, label: t.complaints.status[value] }))}
          style={{ minWidth: 170 }}
        />
        <Select
          className="rare-filter"
          mode="multiple"
          maxTagCount="responsive"
          value={list(search.channel)}
          onChange={(v) => onChange({ channel: joined(v) })}
          placeholder={f.channel}
          aria-label={f.channel}
          options={channels.map((value) => ({ value, label: t.complaints.channel[value] }))}
          style={{ minWidth: 150 }}
        />
        <Select
          className="rare-filter"
          value={search.sort ?? 'receivedAt'}
          onChange={(v) => onChange({ sort: v === 'dueAt' ? 'dueAt' : undefined })}
          aria-label={f.sort}
          options={[
            { value: 'receivedAt', label: f.newest },
            { value: 'dueAt', label: f.soonest },
          ]}
          style={{ width: 130 }}
        />
        <Button icon={<FilterOutlined aria-hidden />} aria-expanded={more} onClick={() => setMore(!more)}>
          {f.more}
        </Button>
        {isFiltered(search) && <Button onClick={onClear}>{t.common.empty.clearFilters}</Button>}
      </div>
      {more && (
        <div className="filters-more">
          <label>
            {f.category}
            <CategoryPicker
              anyLevel
              value={search.category}
              onChange={(v) => onChange({ category: v ?? undefined })}
              aria-label={f.category}
            />
          </label>
          <label>
            {f.area}
            <DivisionPicker root={root} value={search.area} onChange={(v) => onChange({ area: v ?? undefined })} aria-label={f.area} />
          </label>
          <label>
            {f.from}
            <DateField aria-label={f.from} value={search.from} max={search.to} onChange={(from) => onChange({ from })} />
          </label>
          <label>
            {f.to}
            <DateField aria-label={f.to} value={search.to} min={search.from} onChange={(to) => onChange({ to })} />
          </label>
          <div className="row">
            <Checkbox checked={Boolean(search.overdue)} onChange={(e) => onChange({ overdue: e.target.checked ? true : undefined })}>
              {f.overdueOnly}
            </Checkbox>
            <Checkbox checked={Boolean(search.supervised)} onChange={(e) => onChange({ supervised: e.target.checked ? true : undefined })}>
              {f.supervisedOnly}
            </Checkbox>
          </div>
        </div>
      )}
    </search>
  );
}
