import { PlusOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import type { ReactNode } from 'react';
import type { Category } from '@/api/types';
import { useText } from '@/i18n/staff';
import { JurisdictionName, limitText, Source, useCategoryName } from './words';

interface Props {
  category: Category | undefined;
  all: Category[];
  onClose: () => void;
  onAdopt: (category: Category) => void;
}

/** The whole rule in force for one category: what a clerk is asked about it. */
export function CategoryDrawer({ category, all, onClose, onAdopt }: Props) {
  const t = useText();
  const r = t.complaints.rules;
  const nameOf = useCategoryName();
  const path: string[] = [];
  for (let at = category; at; at = all.find((one) => one.code === at?.parentCode)) path.unshift(nameOf(at));
  return (
    <Drawer title={path.join(' / ')} open={category !== undefined} onClose={onClose} size={520} destroyOnHidden>
      {category && (
        <div className="stack">
          <dl className="facts rule-facts">
            <Fact name={r.limit}>
              <strong>{limitText(t, category.limit)}</strong>
            </Fact>
            <Fact name={r.unit}>{category.responsibleUnit?.name ?? r.noUnit}</Fact>
            <Fact name={r.filing}>{category.filingTest || '—'}</Fact>
            <Fact name={r.closing}>{category.closingTest || '—'}</Fact>
            <Fact name={r.evidence}>{category.evidenceRequired ? r.evidenceNeeded : r.evidenceOptional}</Fact>
            <Fact name={r.source}>
              <Source source={category.source} clause="" isDefault={category.isDefault} />
            </Fact>
            <Fact name={r.clause}>{category.clause || '—'}</Fact>
            <Fact name={r.jurisdiction}>
              <JurisdictionName value={category.jurisdiction} />
            </Fact>
            <Fact name={r.validFrom}>
              <span className="num">{category.validFrom ?? '—'}</span>
            </Fact>
            <Fact name={r.code}>
              <span className="num">{category.code}</span>
            </Fact>
          </dl>
          {category.isDefault && <p className="muted">{r.defaultText}</p>}
          <div>
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => onAdopt(category)}>
              {r.forCategory}
            </Button>
          </div>
        </div>
      )}
    </Drawer>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
