import { EditOutlined, ImportOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useUser } from '@/api/session';
import type { Grid } from '@/api/types';
import { DateField } from '@/components/date-field';
import { useGridOutlines, useTiles } from '@/components/map/queries';
import { EmptyState, Loaded } from '@/components/states';
import { DivisionPicker } from '@/components/territory/pickers';
import { useText } from '@/i18n/staff';
import { usePageSearch } from '@/lib/page-state';
import { paths } from '@/lib/paths';
import { can } from '@/lib/permissions';
import { GridPanel } from './grid-panel';
import './grids.css';
import { ImportGrids } from './import-grids';
import { useGridsOn } from './queries';
import type { GridSearch } from './search';

const GridMap = lazy(() => import('@/components/map/grid-map'));

export default function GridsPage(): ReactNode {
  const g = useText().territory.grids;
  const user = useUser();
  const maintains = can(user, 'territory.maintain');
  const [search, setSearch] = usePageSearch<GridSearch>();
  const [importing, setImporting] = useState(false);
  const area = search.area ?? user.areaCode;
  const grids = useGridsOn(area, search.on);
  const outlines = useGridOutlines(area, true, search.on);
  const tiles = useTiles();
  const open = (grid: string | undefined) => setSearch({ ...search, grid }, { resetScroll: false });
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{g.title}</h1>
          <span className="muted">{g.intro}</span>
        </div>
        {maintains && (
          <div className="row">
            <Button icon={<ImportOutlined aria-hidden />} onClick={() => setImporting(true)}>
              {g.import}
            </Button>
            <Link to={paths.drawGrid} className="button-link primary">
              <EditOutlined aria-hidden /> {g.drawNew}
            </Link>
          </div>
        )}
      </div>
      <div className="row">
        <DivisionPicker
          root={user.areaCode}
          value={area}
          aria-label={g.place}
          onChange={(code) => setSearch({ ...search, area: code && code !== user.areaCode ? code : undefined })}
        />
        <span className="row">
          {g.on}
          <DateField aria-label={g.on} value={search.on} onChange={(on) => setSearch({ ...search, on })} />
        </span>
      </div>
      <Loaded query={outlines} skeletonRows={8}>
        {(all) =>
          all.features.length > 0 && (
            <Suspense fallback={<div className="grid-map" />}>
              <GridMap grids={all} tiles={tiles.data} label={g.mapLabel} unavailable={g.mapUnavailable} onGrid={open} />
            </Suspense>
          )
        }
      </Loaded>
      <Loaded query={grids} empty={(all) => all.length === 0 && <EmptyState kind="none" title={g.none} hint={g.noneHint} />}>
        {(all) => <GridTable grids={all} onOpen={open} />}
      </Loaded>
      <Drawer title={g.one} open={search.grid !== undefined} onClose={() => open(undefined)} size={620} destroyOnHidden>
        {search.grid && <GridPanel key={search.grid} id={search.grid} maintains={maintains} />}
      </Drawer>
      {maintains && <ImportGrids open={importing} onClose={() => setImporting(false)} />}
    </div>
  );
}

function GridTable({ grids, onOpen }: { grids: Grid[]; onOpen: (id: string) => void }) {
  const g = useText().territory.grids;
  const vacant = (
    <span className="tag" data-tone="bad">
      {g.vacant}
    </span>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen the table scrolls, and the keyboard must be able to
    <section className="card scroll-x" aria-label={g.title} tabIndex={0}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{g.name}</th>
            <th scope="col">{g.community}</th>
            <th scope="col">{g.level}</th>
            <th scope="col">{g.leader}</th>
            <th scope="col">{g.worker}</th>
          </tr>
        </thead>
        <tbody>
          {grids.map((grid) => (
            <tr key={grid.id}>
              <td>
                <button type="button" className="link-button" aria-haspopup="dialog" onClick={() => onOpen(grid.id)}>
                  {grid.name}
                </button>
                <div className="muted num">{grid.code}</div>
                {grid.validTo && <div className="muted num">{g.until(grid.validTo)}</div>}
              </td>
              <td>{grid.divisionName}</td>
              <td className="nowrap">{grid.level === 1 ? g.level1 : g.level2}</td>
              <td>{grid.leader?.name ?? (grid.level === 1 ? vacant : '—')}</td>
              <td>{grid.worker?.name ?? vacant}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
