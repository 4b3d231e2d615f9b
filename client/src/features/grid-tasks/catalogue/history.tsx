import { ArrowRightOutlined, MinusCircleOutlined, PlusCircleOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import type { Catalogue, CatalogueComparison, CatalogueItem } from '@/api/types';
import { frequencyWords, limitWords, useItemName, useYesNo } from '@/components/grid-work/words';
import { Loaded } from '@/components/states';
import { useText } from '@/i18n/staff';
import { useComparison } from './queries';
import type { CatalogueSearch } from './search';
import { VersionTag } from './version-head';

interface Props {
  all: Catalogue[];
  search: CatalogueSearch;
  onSearch: (next: CatalogueSearch, options?: { resetScroll?: boolean }) => void;
}

/** Every version, and what one gained, lost and changed against another. */
export function History({ all, search, onSearch }: Props) {
  const c = useText().gridWork.catalogue;
  const shown = all.find((one) => one.number === search.version) ?? all[0];
  if (!shown) return null;
  const earlier = all.filter((one) => one.number < shown.number);
  const since = earlier.find((one) => one.number === search.since)?.number ?? earlier[0]?.number;
  return (
    <div className="history">
      <ol className="version-list">
        {all.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              aria-current={one === shown ? 'true' : undefined}
              onClick={() => onSearch({ ...search, version: one.number, since: undefined }, { resetScroll: false })}
            >
              <span className="row">
                <strong>{c.version(one.number)}</strong>
                <VersionTag catalogue={one} />
              </span>
              <span className="muted">{[one.validFrom, one.document, c.items(one.itemCount)].filter(Boolean).join(' · ')}</span>
              {one.note && <span>{one.note}</span>}
            </button>
          </li>
        ))}
      </ol>
      <section className="card stack" aria-label={c.tab.history}>
        {earlier.length > 0 && (
          <div className="row">
            <span>{c.compare}</span>
            <Select
              aria-label={c.compare}
              value={since}
              style={{ width: 160 }}
              options={earlier.map((one) => ({ value: one.number, label: c.version(one.number) }))}
              onChange={(value) => onSearch({ ...search, since: value }, { resetScroll: false })}
            />
          </div>
        )}
        <Changes id={shown.id} since={since} />
      </section>
    </div>
  );
}

function Changes({ id, since }: { id: string; since: number | undefined }) {
  const c = useText().gridWork.catalogue;
  const comparison = useComparison(id, since);
  return (
    <Loaded query={comparison}>
      {({ entered, left, changed }) =>
        entered.length + left.length + changed.length === 0 ? (
          <p className="muted">{c.noChanges}</p>
        ) : (
          <>
            <Bunch title={c.entered} items={entered} mark={<PlusCircleOutlined aria-hidden />} tone="ok" />
            <Bunch title={c.left} items={left} mark={<MinusCircleOutlined aria-hidden />} tone="bad" />
            {changed.length > 0 && (
              <div>
                <h2>
                  {c.changed} <span className="muted num">{changed.length}</span>
                </h2>
                <ul className="changes">
                  {changed.map((one) => (
                    <ChangedItem key={one.after.code} {...one} />
                  ))}
                </ul>
              </div>
            )}
          </>
        )
      }
    </Loaded>
  );
}

function Bunch({ title, items, mark, tone }: { title: string; items: CatalogueItem[]; mark: ReactNode; tone: string }) {
  const t = useText();
  const nameOf = useItemName();
  if (items.length === 0) return null;
  return (
    <div>
      <h2>
        {title} <span className="muted num">{items.length}</span>
      </h2>
      <ul className="changes">
        {items.map((item) => (
          <li key={item.code}>
            <span className="tag" data-tone={tone}>
              {mark} {t.gridWork.class[item.class]}
            </span>{' '}
            <strong>{nameOf(item)}</strong> <span className="muted">{item.department}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function ChangedItem({ before, after }: CatalogueComparison['changed'][number]) {
  const t = useText();
  const c = t.gridWork.catalogue;
  const nameOf = useItemName();
  const yesNo = useYesNo();
  const words: [string, (item: CatalogueItem) => string][] = [
    [c.member.name, (i) => i.name],
    [c.member.class, (i) => t.gridWork.class[i.class]],
    [c.member.department, (i) => i.department],
    [c.member.legalBasis, (i) => i.legalBasis],
    [c.member.frequency, (i) => frequencyWords(t, i.frequency)],
    [c.member.limit, (i) => limitWords(t, i.limit)],
    [c.member.evidenceRequired, (i) => yesNo(i.evidenceRequired)],
    [c.member.estimatedMinutes, (i) => t.gridWork.minutes(i.estimatedMinutes)],
    [c.member.fitForStewards, (i) => yesNo(i.fitForStewards)],
  ];
  return (
    <li>
      <strong>{nameOf(after)}</strong>
      {words
        .filter(([, read]) => read(before) !== read(after))
        .map(([name, read]) => (
          <div key={name}>
            <span className="muted">{name}：</span>
            <del>{read(before)}</del> <ArrowRightOutlined aria-label={c.becomes} /> <ins>{read(after)}</ins>
          </div>
        ))}
    </li>
  );
}
