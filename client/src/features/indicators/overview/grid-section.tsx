import { useNavigate } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { GridLoad } from '@/api/types';
import { useGridOutlines, useTiles } from '@/components/map/queries';
import { Loaded } from '@/components/states';
import { useText } from '@/i18n/staff';
import { paths } from '@/lib/paths';
import { DataTable } from './breakdowns';
import { useGridLoads } from './queries';

const GridMap = lazy(() => import('@/components/map/grid-map'));
const measures = ['received', 'open', 'overdue'] as const;
type Measure = (typeof measures)[number];

/** Five steps from pale to deep; readable with the number on the grid, so never by colour alone. */
const ramp = ['#d8eef2', '#9fd3de', '#5fb3c5', '#2a8ca2', '#0b5d72'];
export const step = (value: number, most: number) =>
  most === 0 ? 0 : Math.min(ramp.length - 1, Math.floor((value / most) * (ramp.length - 0.01)));

export function GridSection({ asked }: { asked: { area: string | null; from: string; to: string } }) {
  const t = useText().indicators;
  const navigate = useNavigate();
  const [measure, setMeasure] = useState<Measure>('received');
  const outlines = useGridOutlines(asked.area);
  const loads = useGridLoads(asked);
  const tiles = useTiles();
  const fills = useMemo(() => {
    const most = Math.max(0, ...(loads.data ?? []).map((load) => load[measure]));
    return new Map(
      (loads.data ?? []).map((load) => [load.gridId, { color: ramp[step(load[measure], most)] ?? '#fff', label: String(load[measure]) }]),
    );
  }, [loads.data, measure]);
  const open = (gridId: string) =>
    void navigate({
      to: paths.tickets,
      search: { gridId, from: asked.from, to: asked.to, overdue: measure === 'overdue' ? true : undefined } as never,
    });
  const names = new Map((outlines.data?.features ?? []).map((f) => [f.properties.id, f.properties.name]));
  const rows = (all: GridLoad[]) =>
    [...all]
      .sort((a, b) => b[measure] - a[measure])
      .map((load) => [names.get(load.gridId) ?? load.gridId, load.received, load.open, load.overdue]);
  return (
    <section className="card stack">
      <div className="row spread">
        <h2>{t.map}</h2>
        <Segmented<Measure>
          aria-label={t.showOnMap}
          value={measure}
          options={measures.map((value) => ({ value, label: t.total[value] }))}
          onChange={setMeasure}
        />
      </div>
      <Loaded query={outlines}>
        {(grids) => (
          <Suspense fallback={<div className="grid-map" />}>
            <GridMap grids={grids} fills={fills} tiles={tiles.data} label={t.mapLabel} unavailable={t.mapUnavailable} onGrid={open} />
          </Suspense>
        )}
      </Loaded>
      <Loaded query={loads} skeletonRows={3}>
        {(all) => (
          <details>
            <summary>{t.asTable}</summary>
            <DataTable caption={t.map} head={[t.grid, t.total.received, t.total.open, t.total.overdue]} rows={rows(all)} />
          </details>
        )}
      </Loaded>
    </section>
  );
}
