import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { Compound } from '@/api/types';
import { Loaded } from '@/components/states';
import { useGrids } from '@/components/territory/queries';
import { useText } from '@/i18n/staff';
import { paths } from '@/lib/paths';
import { CompoundForm } from './compound-form';
import { Groups } from './groups';
import { useCompound } from './queries';

/** One compound beside the list: its facts, the grids it lies in, its neighbour groups. */
export function CompoundPanel({ id, group, maintains }: { id: string; group: string | undefined; maintains: boolean }) {
  const t = useText();
  const compound = useCompound(id);
  const [editing, setEditing] = useState(false);
  return (
    <Loaded query={compound}>
      {(held) => (
        <div className="stack">
          <h2 className="panel-title">{held.name}</h2>
          {editing ? (
            <CompoundForm compound={held} onDone={() => setEditing(false)} />
          ) : (
            <>
              <Facts compound={held} />
              {maintains && (
                <div>
                  <Button onClick={() => setEditing(true)}>{t.common.edit}</Button>
                </div>
              )}
            </>
          )}
          <Groups compound={held} open={group} maintains={maintains} />
        </div>
      )}
    </Loaded>
  );
}

function Facts({ compound }: { compound: Compound }) {
  const c = useText().territory.compounds;
  const grids = useGrids(compound.divisionCode);
  const holding = (grids.data ?? []).filter((grid) => grid.compoundIds.includes(compound.id));
  const facts: [string, React.ReactNode][] = [
    [c.community, compound.divisionName],
    [c.kindLabel, c.kind[compound.kind]],
    [c.address, compound.address || '—'],
    [c.households, compound.households],
    [c.dwellingUnits, compound.dwellingUnits ?? '—'],
    [c.propertyArea, compound.propertyArea?.toFixed(2) ?? '—'],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="num">{value}</dd>
        </div>
      ))}
      <div>
        <dt>{c.grids}</dt>
        <dd>
          {holding.length === 0 && grids.isSuccess ? (
            <Link to={paths.drawGrid} search={{ compound: compound.id }}>
              {c.noGrid}
            </Link>
          ) : (
            holding.map((grid) => (
              <div key={grid.id}>
                <Link to={paths.grids} search={{ grid: grid.id }}>
                  {grid.name}
                </Link>
              </div>
            ))
          )}
        </dd>
      </div>
    </dl>
  );
}
