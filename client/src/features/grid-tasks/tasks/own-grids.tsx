import { useLiveQuery } from 'dexie-react-hooks';
import { useText } from '@/i18n/staff';
import { useDevice } from './offline/use-device';

/** The own grids as they were taken along. */
export function OwnGrids() {
  const t = useText();
  const db = useDevice();
  const grids = useLiveQuery(() => db.grids.toArray(), [db]);
  if (!grids || grids.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="own-grids">
      <h2 id="own-grids">{t.gridTasks.today.ownGrids}</h2>
      <ul className="plain-list">
        {grids.map((grid) => (
          <li key={grid.id}>
            <strong>{grid.name}</strong>{' '}
            <span className="muted">
              <span className="num">{grid.code}</span>
              {` · ${t.gridTasks.today.gridFacts(grid.compoundIds.length)}`}
              {grid.leader && ` · ${t.access.role.gridLeader} ${grid.leader.name}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
