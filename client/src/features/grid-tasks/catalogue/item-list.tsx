import { Input, Select } from 'antd';
import { type CatalogueItem, taskClasses } from '@/api/types';
import { frequencyWords, limitWords, useItemName } from '@/components/grid-work/words';
import { EmptyState } from '@/components/states';
import { useText } from '@/i18n/staff';
import type { CatalogueSearch } from './search';

interface Props {
  items: CatalogueItem[];
  search: CatalogueSearch;
  onSearch: (next: CatalogueSearch) => void;
  onOpen: (code: string) => void;
}

/** The list by class, as it is read out: a table on the desk, cards on a phone. */
export function ItemList({ items, search, onSearch, onOpen }: Props) {
  const t = useText();
  const c = t.gridWork.catalogue;
  const matching = items.filter((item) => matches(item, search));
  return (
    <>
      <search className="row">
        <Input.Search
          key={search.q ?? ''}
          defaultValue={search.q}
          placeholder={c.search}
          aria-label={c.search}
          allowClear
          style={{ width: 240 }}
          onSearch={(q) => onSearch({ ...search, q: q.trim() || undefined })}
        />
        <Select
          aria-label={c.classLabel}
          placeholder={c.allClasses}
          value={search.class}
          allowClear
          style={{ width: 200 }}
          options={taskClasses.map((value) => ({ value, label: t.gridWork.class[value] }))}
          onChange={(value) => onSearch({ ...search, class: value })}
        />
      </search>
      {matching.length === 0 && <EmptyState kind="filtered" onClear={() => onSearch({ ...search, q: undefined, class: undefined })} />}
      {taskClasses.map((one) => {
        const here = matching.filter((item) => item.class === one);
        return (
          here.length > 0 && (
            <section key={one} className="card class-block" aria-labelledby={`class-${one}`}>
              <h2 id={`class-${one}`}>
                {t.gridWork.class[one]} <span className="muted num">{here.length}</span>
              </h2>
              <ul className="item-list">
                {here.map((item) => (
                  <ItemLine key={item.code} item={item} open={search.item === item.code} onOpen={onOpen} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
}

function ItemLine({ item, open, onOpen }: { item: CatalogueItem; open: boolean; onOpen: (code: string) => void }) {
  const t = useText();
  const c = t.gridWork.catalogue;
  const nameOf = useItemName();
  return (
    <li data-open={open}>
      <button type="button" className="item-name" aria-haspopup="dialog" onClick={() => onOpen(item.code)}>
        {nameOf(item)}
      </button>
      <span className="muted">{item.department}</span>
      <span>{frequencyWords(t, item.frequency)}</span>
      <span className="nowrap">{limitWords(t, item.limit)}</span>
      <span className="row marks">
        {item.standing && (
          <span className="tag" data-tone="accent">
            {c.standing}
          </span>
        )}
        {item.evidenceRequired && <span className="tag">{c.evidence}</span>}
        {item.fitForStewards && <span className="tag">{c.stewards}</span>}
      </span>
    </li>
  );
}

function matches(item: CatalogueItem, { q, class: wanted }: CatalogueSearch): boolean {
  if (wanted && item.class !== wanted) return false;
  const part = q?.toLowerCase();
  return !part || [item.name, item.nameEn, item.department, item.code].some((text) => text?.toLowerCase().includes(part));
}
