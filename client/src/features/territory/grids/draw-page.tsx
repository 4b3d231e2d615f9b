import { ArrowLeftOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { asApiError } from '@/api/problems';
import { useUser } from '@/api/session';
import type { Compound, GridDetails } from '@/api/types';
import { Problem } from '@/components/problem';
import { useGrids } from '@/components/territory/queries';
import { useText } from '@/i18n/staff';
import { usePageSearch } from '@/lib/page-state';
import { paths } from '@/lib/paths';
import { DrawDesk } from './draw-desk';
import './grids.css';
import { around, cornersOf, halves, nextCode, type Part } from './outline';
import { useCompoundOf, useGrid } from './queries';
import type { DrawSearch } from './search';

/** Draws a new grid, corrects the outline of one, or moves and divides it from a day on. */
export default function DrawPage(): ReactNode {
  const g = useText().territory.grids;
  const user = useUser();
  const [search] = usePageSearch<DrawSearch>();
  const grid = useGrid(search.grid);
  const compound = useCompoundOf(search.compound);
  const community = grid.data?.divisionCode ?? compound.data?.divisionCode ?? null;
  const known = useGrids(community ?? user.areaCode);
  const waiting = (search.grid && !grid.data) || (search.compound && !compound.data) || !known.data;
  const error = grid.error ?? compound.error ?? known.error;
  const how = search.grid ? (search.how ?? 'correct') : 'new';
  return (
    <div className="page">
      <div>
        <Link to={paths.grids} search={search.grid ? { grid: search.grid } : {}}>
          <ArrowLeftOutlined aria-hidden /> {g.title}
        </Link>
        <h1>{how === 'new' ? g.drawNew : g.drawTitle[how](grid.data?.name ?? '')}</h1>
        <span className="muted">{g.drawText[how]}</span>
      </div>
      {error && <Problem error={asApiError(error)} />}
      {waiting ? (
        !error && <Skeleton active />
      ) : (
        <DrawDesk
          key={`${search.grid}${search.compound}${how}`}
          how={how}
          grid={grid.data ?? null}
          compound={compound.data ?? null}
          community={community}
          grids={known.data ?? []}
          start={partsOf(
            how,
            grid.data ?? null,
            compound.data ?? null,
            community,
            (known.data ?? []).map((one) => one.code),
            g,
          )}
        />
      )}
    </div>
  );
}

function partsOf(
  how: 'new' | 'correct' | 'move' | 'split',
  grid: GridDetails | null,
  compound: Compound | null,
  community: string | null,
  codes: string[],
  words: { nameFor: (compound: string) => string; partName: (name: string, n: number) => string },
): Part[] {
  if (!grid) {
    const corners = compound?.location ? around(compound.location) : [];
    return [
      {
        key: '1',
        code: community ? nextCode(community, codes) : '',
        name: compound ? words.nameFor(compound.name) : '',
        households: null,
        corners,
        picked: compound && !compound.location ? [compound.id] : null,
      },
    ];
  }
  const whole = cornersOf(grid.boundary);
  if (how !== 'split')
    return [{ key: '1', code: grid.code, name: grid.name, households: grid.households, corners: whole, picked: grid.compoundIds }];
  const first = nextCode(grid.divisionCode, codes);
  return halves(whole).map((corners, i) => ({
    key: String(i + 1),
    code: i === 0 ? first : nextCode(grid.divisionCode, [...codes, first]),
    name: words.partName(grid.name, i + 1),
    households: null,
    corners,
    picked: null,
  }));
}
