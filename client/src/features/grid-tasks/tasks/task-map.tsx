import { useMemo } from 'react';
import type { TaskRow } from '@/api/types';
import GridMap from '@/components/map/grid-map';
import { useGridOutlines, useTiles } from '@/components/map/queries';
import { Loaded } from '@/components/states';
import { useText } from '@/i18n/staff';

interface Props {
  tasks: TaskRow[];
  area: string | null;
  /** Own grids; all of the area when there are none. */
  gridIds: string[];
  onOpen: (id: string) => void;
}

export default function TaskMap({ tasks, area, gridIds, onOpen }: Props) {
  const g = useText().gridTasks;
  const outlines = useGridOutlines(area);
  const tiles = useTiles();
  const grids = useMemo(() => {
    const all = outlines.data;
    if (!all || gridIds.length === 0) return all;
    const own = all.features.filter((f) => gridIds.includes(f.properties.id));
    return own.length > 0 ? { ...all, features: own } : all;
  }, [outlines.data, gridIds]);
  const pins = useMemo(
    () =>
      tasks.flatMap((task) =>
        task.location
          ? [{ id: task.id, ...task.location, label: task.title, tone: task.overdue ? ('bad' as const) : ('accent' as const) }]
          : [],
      ),
    [tasks],
  );
  return (
    <Loaded query={outlines}>
      {() => (
        <>
          {grids && (
            <GridMap grids={grids} pins={pins} tiles={tiles.data} label={g.mapLabel} unavailable={g.mapUnavailable} onPin={onOpen} />
          )}
          {pins.length < tasks.length && <p className="muted">{g.noPosition}</p>}
        </>
      )}
    </Loaded>
  );
}
