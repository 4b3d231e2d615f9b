import { PrinterOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import type { GridDetails } from '@/api/types';
import { Loaded } from '@/components/states';
import { useText } from '@/i18n/staff';
import { addDays } from '@/lib/dates';
import { paths, residentPaths } from '@/lib/paths';
import { EndGrid } from './end-grid';
import { PostForm } from './post-form';
import { useGrid } from './queries';

/** One grid beside the list: where it lies, who serves there, and what can be done with it. */
export function GridPanel({ id, maintains }: { id: string; maintains: boolean }) {
  const g = useText().territory.grids;
  const query = useGrid(id);
  return (
    <Loaded query={query}>
      {(grid) => (
        <div className="stack">
          <h2 className="panel-title">{grid.name}</h2>
          <Facts grid={grid} />
          <div className="row">
            <a className="button-link" href={residentPaths.card(grid.id, 'a4')} target="_blank" rel="noreferrer">
              <PrinterOutlined aria-hidden /> {g.printCard}
            </a>
            {maintains && grid.validTo === null && (
              <>
                {(['correct', 'move', 'split'] as const).map((how) => (
                  <Link
                    key={how}
                    to={paths.drawGrid}
                    search={{ grid: grid.id, how: how === 'correct' ? undefined : how }}
                    className="button-link"
                  >
                    {g.how[how]}
                  </Link>
                ))}
                <EndGrid grid={grid} />
              </>
            )}
          </div>
          {maintains ? (
            (['leader', 'worker'] as const).map((post) => (
              <PostForm key={`${post}${grid.revision}`} grid={grid} post={post} reload={() => void query.refetch()} />
            ))
          ) : (
            <Officers grid={grid} />
          )}
        </div>
      )}
    </Loaded>
  );
}

function Facts({ grid }: { grid: GridDetails }) {
  const g = useText().territory.grids;
  const facts: [string, string][] = [
    [g.code, grid.code],
    [g.community, grid.divisionName ?? grid.divisionCode],
    [g.level, grid.level === 1 ? g.level1 : g.level2],
    [g.households, grid.households === null ? g.byCompounds : String(grid.households)],
    [g.compounds, String(grid.compoundIds.length)],
    [g.serves, g.period(grid.validFrom, grid.validTo)],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="num">{value}</dd>
        </div>
      ))}
      {grid.replacedBy.length > 0 && (
        <div>
          <dt>{g.replacedBy}</dt>
          <dd>
            {grid.replacedBy.map((next) => (
              <div key={next.id}>
                <Link to={paths.grids} search={{ grid: next.id, on: grid.validTo ? addDays(grid.validTo, 1) : undefined }}>
                  {next.name}
                </Link>
              </div>
            ))}
          </dd>
        </div>
      )}
      {grid.replacesId && (
        <div>
          <dt>{g.replaces}</dt>
          <dd>
            <Link to={paths.grids} search={{ grid: grid.replacesId }}>
              {g.showOld}
            </Link>
          </dd>
        </div>
      )}
    </dl>
  );
}

function Officers({ grid }: { grid: GridDetails }) {
  const g = useText().territory.grids;
  return (
    <dl className="facts">
      {(
        [
          [g.leader, grid.leader],
          [g.worker, grid.worker],
        ] as const
      ).map(([name, officer]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {officer?.name ?? g.vacant} <span className="muted num">{officer?.dutyPhone}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
