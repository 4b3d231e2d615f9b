import { AimOutlined, CloudDownloadOutlined, FieldTimeOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { asApiError } from '@/api/problems';
import { useUser } from '@/api/session';
import type { GeoPosition, TaskRow } from '@/api/types';
import { Problem } from '@/components/problem';
import { EmptyState } from '@/components/states';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import { takeAlong } from './offline/take-along';
import { grouped, groups, nearestFirst, pendingAct } from './offline/today';
import { useDevice, useMark, useOutbox } from './offline/use-device';
import { TaskCard } from './task-card';

interface Props {
  tasks: TaskRow[];
  /** When the list shown was taken along; null when it is the server's. */
  takenAt: string | null;
  onOpen: (id: string) => void;
}

/** Today's work: what is late first; by distance only when asked. */
export function TodayList({ tasks, takenAt, onOpen }: Props) {
  const g = useText().gridTasks;
  const t = g.today;
  const outbox = useOutbox();
  const [here, setHere] = useState<GeoPosition | null>(null);
  const now = new Date();
  const byGroup = grouped(tasks, now);
  return (
    <>
      <TakeAlong />
      {takenAt && (
        <p className="banner field-note" role="status">
          {t.fromDevice(formatInstant(takenAt))}
        </p>
      )}
      {tasks.length === 0 && <EmptyState kind="none" title={g.noTasks} hint={g.noTasksHint} />}
      {tasks.some((task) => task.location) && <NearMe here={here} onHere={setHere} />}
      {here ? (
        <ul className="task-list" aria-label={t.near}>
          {nearestFirst(tasks, here).map(({ task, metres }) => (
            <li key={task.id}>
              <TaskCard
                task={task}
                late={byGroup.overdue.includes(task)}
                pending={pendingAct(outbox, task.id)}
                extra={metres === null ? null : t.away(metres)}
                onOpen={onOpen}
              />
            </li>
          ))}
        </ul>
      ) : (
        groups.map((group) =>
          byGroup[group].length === 0 ? null : (
            <section key={group} className="stack" aria-labelledby={`group-${group}`}>
              <h2 id={`group-${group}`} className="task-group" data-group={group}>
                {t.group[group]} <span className="num tag">{t.count(byGroup[group].length)}</span>
              </h2>
              <ul className="task-list">
                {byGroup[group].map((task) => (
                  <li key={task.id}>
                    <TaskCard task={task} late={group === 'overdue'} pending={pendingAct(outbox, task.id)} onOpen={onOpen} />
                  </li>
                ))}
              </ul>
            </section>
          ),
        )
      )}
    </>
  );
}

function TakeAlong() {
  const g = useText().gridTasks;
  const db = useDevice();
  const { gridIds } = useUser();
  const { message } = App.useApp();
  const takenAt = useMark('taken');
  const take = useMutation({
    mutationFn: () => takeAlong(db, gridIds),
    onSuccess: (count) => void message.success(g.today.taken(count)),
    networkMode: 'always',
  });
  return (
    <div className="take-along">
      <Button icon={<CloudDownloadOutlined aria-hidden />} size="large" loading={take.isPending} onClick={() => take.mutate()}>
        {g.today.take}
      </Button>
      <small className="muted" role="status">
        {takenAt ? g.today.takenAt(formatInstant(takenAt)) : g.today.neverTaken}
        <br />
        {g.today.takeHint}
      </small>
      <Problem error={take.error ? asApiError(take.error) : null} />
    </div>
  );
}

/** The position stays in this component: it is asked for at the tap, sorts the list, and is gone with the page. */
function NearMe({ here, onHere }: { here: GeoPosition | null; onHere: (here: GeoPosition | null) => void }) {
  const g = useText().gridTasks;
  const [state, setState] = useState<'idle' | 'locating' | 'failed'>('idle');
  const locate = () => {
    setState('locating');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('idle');
        onHere({ longitude: coords.longitude, latitude: coords.latitude });
      },
      () => setState('failed'),
      { timeout: 15_000, maximumAge: 60_000 },
    );
  };
  return (
    <div className="row near-me">
      {here ? (
        <Button icon={<FieldTimeOutlined aria-hidden />} onClick={() => onHere(null)}>
          {g.today.nearOff}
        </Button>
      ) : (
        <Button icon={<AimOutlined aria-hidden />} loading={state === 'locating'} onClick={locate}>
          {g.today.near}
        </Button>
      )}
      <small className="muted" role="status">
        {state === 'failed' ? g.today.noPosition : state === 'locating' ? g.today.locating : g.today.nearHint}
      </small>
    </div>
  );
}
