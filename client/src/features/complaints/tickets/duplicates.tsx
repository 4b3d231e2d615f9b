import { Button } from 'antd';
import type { Duplicate } from '@/api/types';
import { Loaded } from '@/components/states';
import { useText } from '@/i18n/staff';
import { formatDay } from '@/lib/dates';
import { useDuplicates } from './queries';
import { StatusTag } from './status-tag';

export function Duplicates({ id, onOpen, onMerge }: { id: string; onOpen: (id: string) => void; onMerge?: (parent: Duplicate) => void }) {
  const t = useText().complaints.detail;
  const found = useDuplicates(id);
  return (
    <Loaded query={found} empty={(all) => all.length === 0 && <p className="muted">{t.noDuplicates}</p>}>
      {(all) => all.map((one) => <Lookalike key={one.id} one={one} onOpen={onOpen} onMerge={onMerge} />)}
    </Loaded>
  );
}

export function Lookalike({
  one,
  onOpen,
  onMerge,
}: {
  one: Duplicate;
  onOpen: (id: string) => void;
  onMerge?: (parent: Duplicate) => void;
}) {
  const t = useText().complaints.detail;
  return (
    <div className="lookalike">
      <div className="row spread">
        <button type="button" className="linklike" onClick={() => onOpen(one.id)}>
          <strong>{one.title}</strong>
        </button>
        <StatusTag status={one.status} />
      </div>
      <div className="muted num">
        {[
          one.number,
          formatDay(one.receivedAt),
          t.similar(Math.round(one.similarity * 100)),
          one.distanceMetres != null ? t.metres(Math.round(one.distanceMetres)) : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
      {one.reasons.length > 0 && <div>{one.reasons.map((reason) => t.reasons[reason]).join(' · ')}</div>}
      {onMerge && (
        <div>
          <Button size="small" onClick={() => onMerge(one)}>
            {t.mergeInto}
          </Button>
        </div>
      )}
    </div>
  );
}
