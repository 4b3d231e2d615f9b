import { Button } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useUser } from '@/api/session';
import type { Compound } from '@/api/types';
import { useText } from '@/i18n/staff';
import { can } from '@/lib/permissions';
import { CountForm } from './count-form';
import { useDevice } from './offline/use-device';

/** The own grids and their compounds as they were taken along; what a walk shows to be wrong is put right here. */
export function OwnGrids() {
  const t = useText();
  const g = t.gridTasks.today;
  const db = useDevice();
  const counts = can(useUser(), 'compounds.count');
  const grids = useLiveQuery(() => db.grids.toArray(), [db]);
  const compounds = useLiveQuery(() => db.compounds.toArray(), [db]);
  const waiting = useLiveQuery(() => db.outbox.filter((row) => row.kind === 'count').toArray(), [db]);
  const [open, setOpen] = useState<string | null>(null);
  if (!grids || grids.length === 0) return null;
  const within = (ids: string[]) => (compounds ?? []).filter((compound) => ids.includes(compound.id));
  return (
    <section className="card stack" aria-labelledby="own-grids">
      <h2 id="own-grids">{g.ownGrids}</h2>
      <ul className="plain-list">
        {grids.map((grid) => (
          <li key={grid.id}>
            <strong>{grid.name}</strong>{' '}
            <span className="muted">
              <span className="num">{grid.code}</span>
              {` · ${g.gridFacts(grid.compoundIds.length)}`}
              {grid.leader && ` · ${t.access.role.gridLeader} ${grid.leader.name}`}
            </span>
            <ul className="plain-list">
              {within(grid.compoundIds).map((compound) => (
                <li key={compound.id} className="stack">
                  <div className="row spread">
                    <span>
                      {compound.name}{' '}
                      <span className="muted">
                        <Facts compound={compound} />
                        {waiting?.some((row) => row.taskId === compound.id) && ` · ${g.countWaits}`}
                      </span>
                    </span>
                    {counts && (
                      <Button aria-expanded={open === compound.id} onClick={() => setOpen(open === compound.id ? null : compound.id)}>
                        {g.recount(compound.name)}
                      </Button>
                    )}
                  </div>
                  {open === compound.id && <CountForm compound={compound} onDone={() => setOpen(null)} />}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ compound }: { compound: Compound }) {
  return <>{useText().gridTasks.today.compoundFacts(compound.households, compound.dwellingUnits ?? null)}</>;
}
