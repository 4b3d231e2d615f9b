import { Button, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { Compound, Grid } from '@/api/types';
import { Problem } from '@/components/problem';
import { Loaded } from '@/components/states';
import { useText } from '@/i18n/staff';
import { useSplit, useSplitProposal } from './queries';

/** Proposes an even split of the households that are in no group, and registers it at once. */
export function Split({ compound, grids, onDone }: { compound: Compound; grids: Grid[]; onDone: (made: number) => void }) {
  const g = useText().territory.groups;
  const [groups, setGroups] = useState<number | null>(null);
  const [gridId, setGridId] = useState<string | null>(null);
  const proposal = useSplitProposal(compound.id, groups);
  const split = useSplit(() => onDone(proposal.data?.sizes.length ?? 0));
  // The innermost: of a divided grid the parts have the groups.
  const grid = gridId ?? (grids.length === 1 ? grids[0]?.id : grids.find((one) => one.level === 2)?.id) ?? null;
  return (
    <div className="card stack split">
      <strong>{g.splitTitle}</strong>
      <Loaded query={proposal} skeletonRows={2}>
        {(p) =>
          p.fewestGroups === null || p.mostGroups === null ? (
            <p className="muted">{g.cannotSplit(p.open, p.least, p.most)}</p>
          ) : (
            <>
              <p className="muted num">{g.splitText(p.open, p.least, p.most, p.fewestGroups, p.mostGroups)}</p>
              <div className="row">
                <label htmlFor="split-groups">{g.howMany}</label>
                <InputNumber
                  id="split-groups"
                  min={p.fewestGroups}
                  max={p.mostGroups}
                  precision={0}
                  value={groups ?? p.sizes.length}
                  onChange={(value) => setGroups(value)}
                />
                {grids.length > 1 && (
                  <Select
                    aria-label={g.grid}
                    value={grid}
                    options={grids.map((one) => ({ value: one.id, label: one.name }))}
                    onChange={setGridId}
                    style={{ minWidth: 180 }}
                  />
                )}
                <Button
                  type="primary"
                  disabled={!grid || p.sizes.length === 0}
                  loading={split.isPending}
                  onClick={() => grid && split.mutate({ id: compound.id, gridId: grid, groups: p.sizes.length })}
                >
                  {g.registerSplit(p.sizes.length)}
                </Button>
              </div>
              {p.sizes.length > 0 && <p className="muted num">{g.sizes(sizesText(p.sizes, g.sizeTimes))}</p>}
              {grids.length === 0 && <p className="muted">{g.gridFirst}</p>}
            </>
          )
        }
      </Loaded>
      <Problem error={split.error} onReload={() => void proposal.refetch()} />
    </div>
  );
}

/** 16 × 5, 15 × 17: sizes differ by one at most. */
function sizesText(sizes: number[], times: (size: number, count: number) => string): string {
  return [...new Set(sizes)].map((size) => times(size, sizes.filter((one) => one === size).length)).join(' · ');
}
