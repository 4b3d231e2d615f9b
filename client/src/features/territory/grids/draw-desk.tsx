import { useNavigate } from '@tanstack/react-router';
import { Alert, App, Button, Checkbox, Segmented, Skeleton } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { asApiError } from '@/api/problems';
import type { Compound, Grid, GridDetails } from '@/api/types';
import { useGridOutlines, useTiles } from '@/components/map/queries';
import { Problem } from '@/components/problem';
import { useCompounds } from '@/components/territory/queries';
import { useText } from '@/i18n/staff';
import { today } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { useSettled } from '@/lib/use-settled';
import { DrawForm } from './draw-form';
import { outlineOf, type Part, replaceAt } from './outline';
import { PointList } from './point-list';
import { type GridAct, useGridAct, useOutlineCheck } from './queries';

const OutlineMap = lazy(() => import('@/components/map/outline-map'));

interface Props {
  how: 'new' | 'correct' | 'move' | 'split';
  grid: GridDetails | null;
  compound: Compound | null;
  community: string | null;
  grids: Grid[];
  start: Part[];
}

export function DrawDesk({ how, grid, compound, community, grids, start }: Props) {
  const t = useText();
  const g = t.territory.grids;
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [parts, setParts] = useState(start);
  const [at, setAt] = useState(0);
  const [adding, setAdding] = useState(start[0]?.corners.length === 0);
  const [parentId, setParentId] = useState<string | null>(grid?.parentId ?? null);
  const [effectiveOn, setEffectiveOn] = useState(today());
  const part = parts[at] as Part;
  const change = (next: Partial<Part>) => setParts(replaceAt(parts, at, { ...part, ...next }));
  const area = community ?? (part.code.length >= 12 ? part.code.slice(0, 12) : null);
  const outlines = useGridOutlines(area ? area.slice(0, 9).padEnd(12, '0') : null, true, how === 'correct' ? undefined : effectiveOn);
  const tiles = useTiles();
  const asked = useSettled(
    part.corners.length >= 3
      ? JSON.stringify({
          boundary: outlineOf(part.corners),
          gridId: grid?.id ?? null,
          parentId,
          effectiveOn: how === 'correct' ? null : effectiveOn,
        })
      : '',
  );
  const check = useOutlineCheck(asked ? JSON.parse(asked) : null);
  const act = useGridAct((id) => {
    void message.success(t.common.saved);
    void navigate({ to: paths.grids, search: { grid: id } as never });
  });

  const overlaps = part.corners.length >= 3 ? (check.data?.overlaps ?? []) : [];
  const inside = (check.data?.compounds ?? []).filter((one) => one.divisionCode === part.code.slice(0, 12));
  const chosen = part.picked ?? inside.map((one) => one.id);
  const near = useCompounds(community, '');
  const held = (near.data ?? []).filter((one) => grid?.compoundIds.includes(one.id));
  // The parts beside the one at hand, and the grids around: those of its own level only.
  const others = useMemo(() => {
    const around = (outlines.data?.features ?? []).filter((f) => f.properties.id !== grid?.id && f.properties.parentId === parentId);
    const rest = parts.flatMap((one, i) =>
      i === at || one.corners.length < 3
        ? []
        : [
            {
              type: 'Feature' as const,
              geometry: { type: 'Polygon' as const, coordinates: outlineOf(one.corners).coordinates as [number, number][][] },
              properties: { id: one.key, code: one.code, name: one.name, level: 0, parentId: null },
            },
          ],
    );
    return { type: 'FeatureCollection' as const, features: [...around, ...rest] };
  }, [outlines.data, grid?.id, parentId, parts, at]);
  const pins = useMemo(() => (compound?.location ? [{ id: compound.id, ...compound.location, label: compound.name }] : []), [compound]);
  const conflicts = useMemo(() => overlaps.map((one) => one.id), [overlaps]);

  const ready =
    parts.every((one) => one.corners.length >= 3 && one.name.trim() && one.code.length === 15) && overlaps.length === 0 && effectiveOn;
  const save = () => act.mutate(actOf(how, grid, parts, parentId, effectiveOn));
  return (
    <div className="draw">
      <div className="stack">
        {parts.length > 1 && (
          <Segmented<number>
            aria-label={g.parts}
            value={at}
            onChange={setAt}
            options={parts.map((one, i) => ({ value: i, label: one.name || String(i + 1) }))}
          />
        )}
        {outlines.isPending && area ? (
          <Skeleton active />
        ) : (
          <Suspense fallback={<div className="grid-map drawing" />}>
            <OutlineMap
              key={part.key}
              corners={part.corners}
              onChange={(corners) => change({ corners })}
              adding={adding || part.corners.length < 3}
              others={others}
              conflicts={conflicts}
              pins={pins}
              tiles={tiles.data}
              label={g.drawMap}
              unavailable={g.mapUnavailable}
              words={{ corner: g.cornerHandle, insert: g.insertHandle }}
            />
          </Suspense>
        )}
        <div className="row">
          <Checkbox checked={adding} onChange={(event) => setAdding(event.target.checked)}>
            {g.addByClick}
          </Checkbox>
          <Button onClick={() => change({ corners: [] })} disabled={part.corners.length === 0}>
            {g.clear}
          </Button>
          <span className="muted">{g.keyboard}</span>
        </div>
        {overlaps.length > 0 && (
          <Alert type="error" showIcon role="alert" title={g.overlaps(overlaps.map((one) => one.properties.name).join('、'))} />
        )}
        <Problem error={check.error ? asApiError(check.error) : null} />
      </div>
      <div className="stack">
        <Problem error={act.error} />
        <DrawForm
          how={how}
          part={part}
          onChange={change}
          community={community}
          grids={grids}
          parentId={parentId}
          onParent={setParentId}
          effectiveOn={effectiveOn}
          onEffectiveOn={setEffectiveOn}
        />
        <section className="card stack" aria-label={g.compounds}>
          <strong>{g.compounds}</strong>
          {inside.length + held.length === 0 && !compound && <span className="muted">{g.noCompounds}</span>}
          <Checkbox.Group
            className="compound-choice"
            value={chosen}
            onChange={(picked) => change({ picked })}
            options={choices([...inside, ...held, ...(compound ? [compound] : [])]).map(({ id, name, households }) => ({
              value: id,
              label: households === undefined ? name : g.compoundOf(name, households),
            }))}
          />
        </section>
        <PointList corners={part.corners} onChange={(corners) => change({ corners })} />
        <div className="row">
          <Button type="primary" disabled={!ready} loading={act.isPending} onClick={save}>
            {g.save[how]}
          </Button>
          {!ready && <span className="muted">{overlaps.length > 0 ? g.overlapFirst : g.incomplete}</span>}
        </div>
      </div>
    </div>
  );
}

interface Choice {
  id: string;
  name: string;
  households?: number;
}

/** Compounds that lie in the outline, those of the grid before, and the one that the drawing is for; each once. */
const choices = (known: Choice[]): Choice[] => known.filter((one, i) => known.findIndex((other) => other.id === one.id) === i);

function actOf(how: Props['how'], grid: GridDetails | null, parts: Part[], parentId: string | null, effectiveOn: string): GridAct {
  const shape = (part: Part) => ({ name: part.name.trim(), boundary: outlineOf(part.corners), households: part.households });
  const first = parts[0] as Part;
  if (!grid || how === 'new')
    return { how: 'lay', body: { ...shape(first), code: first.code, compoundIds: first.picked, parentId, effectiveOn } };
  const { id, revision } = grid;
  if (how === 'correct') return { how: 'correct', id, revision, body: { ...shape(first), compoundIds: first.picked ?? grid.compoundIds } };
  return {
    how: 'replace',
    id,
    revision,
    body: { effectiveOn, successors: parts.map((part) => ({ ...shape(part), code: part.code, compoundIds: part.picked })) },
  };
}
