import { Button, Drawer } from 'antd';
import type { ReactNode } from 'react';
import type { CatalogueItem } from '@/api/types';
import { frequencyWords, limitWords, useItemName, useYesNo } from '@/components/grid-work/words';
import { useText } from '@/i18n/staff';

interface Props {
  item: CatalogueItem | undefined;
  onClose: () => void;
  onEdit?: (item: CatalogueItem) => void;
  onRemove?: (item: CatalogueItem) => void;
}

/** All that the list says of one item. */
export function ItemDrawer({ item, onClose, onEdit, onRemove }: Props) {
  const t = useText();
  const c = t.gridWork.catalogue;
  const nameOf = useItemName();
  const yesNo = useYesNo();
  return (
    <Drawer title={item && nameOf(item)} open={item !== undefined} onClose={onClose} size={520} destroyOnHidden>
      {item && (
        <div className="stack">
          <dl className="facts item-facts">
            <Fact name={c.classLabel}>{t.gridWork.class[item.class]}</Fact>
            <Fact name={c.department}>{item.department}</Fact>
            <Fact name={c.basis}>{item.legalBasis}</Fact>
            <Fact name={c.frequency}>{frequencyWords(t, item.frequency)}</Fact>
            <Fact name={c.limit}>{limitWords(t, item.limit)}</Fact>
            <Fact name={c.member.estimatedMinutes}>{t.gridWork.minutes(item.estimatedMinutes)}</Fact>
            <Fact name={c.evidenceLabel}>{yesNo(item.evidenceRequired)}</Fact>
            <Fact name={c.stewardsLabel}>{yesNo(item.fitForStewards)}</Fact>
            <Fact name={c.code}>
              <span className="num">{item.code}</span>
            </Fact>
          </dl>
          <div className="row">
            {onEdit && <Button onClick={() => onEdit(item)}>{c.editItem}</Button>}
            {onRemove && !item.standing && (
              <Button danger onClick={() => onRemove(item)}>
                {c.removeItem}
              </Button>
            )}
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
