import { EnvironmentOutlined, PlusOutlined, UnorderedListOutlined } from '@ant-design/icons';
import { Button, Segmented, Skeleton } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { asApiError } from '@/api/problems';
import { useUser } from '@/api/session';
import type { TaskRow } from '@/api/types';
import { Problem } from '@/components/problem';
import { EmptyState, Loaded } from '@/components/states';
import { useText } from '@/i18n/staff';
import { usePageSearch } from '@/lib/page-state';
import { can } from '@/lib/permissions';
import { useDevice } from './offline/use-device';
import { OwnGrids } from './own-grids';
import { PlanTask } from './plan-task';
import { useTasks, useTodo } from './queries';
import { type TaskSearch, type TaskTab, taskTabs } from './search';
import { TaskCard } from './task-card';
import { TaskPanel } from './task-panel';
import './tasks.css';
import { TodayList } from './today-list';

const TaskMap = lazy(() => import('./task-map'));

/** Made for a phone in one hand: cards, large targets, the map a tap away. */
export default function MyTasksPage(): ReactNode {
  const t = useText();
  const g = t.gridTasks;
  const user = useUser();
  const performs = can(user, 'gridTasks.perform');
  const [search, setSearch] = usePageSearch<TaskSearch>();
  const tab: TaskTab = search.tab ?? (performs ? 'todo' : 'check');
  const [planning, setPlanning] = useState(false);
  const tabs = performs ? taskTabs : taskTabs.filter((one) => one !== 'todo');
  const open = (task: string) => setSearch({ ...search, task });

  if (search.task)
    return (
      <div className="page tasks">
        <TaskPanel key={search.task} id={search.task} onClose={() => setSearch({ ...search, task: undefined, edit: undefined })} />
      </div>
    );
  return (
    <div className="page tasks">
      <PlanTask open={planning} onClose={() => setPlanning(false)} />
      <div className="page-head">
        <h1>{g.title}</h1>
        {can(user, 'gridTasks.plan') && (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setPlanning(true)}>
            {t.gridWork.plan.title}
          </Button>
        )}
      </div>
      <div className="task-tabs">
        <Segmented<TaskTab>
          aria-label={g.title}
          value={tab}
          options={tabs.map((value) => ({ value, label: g.tab[value] }))}
          onChange={(value) => setSearch({ ...search, tab: value })}
        />
        <Segmented
          aria-label={g.mapLabel}
          value={search.view ?? 'list'}
          options={[
            { value: 'list', label: g.list, icon: <UnorderedListOutlined aria-hidden /> },
            { value: 'map', label: g.map, icon: <EnvironmentOutlined aria-hidden /> },
          ]}
          onChange={(value) => setSearch({ ...search, view: value === 'map' ? 'map' : undefined })}
        />
      </div>
      {tab === 'todo' ? (
        <Today map={search.view === 'map'} onOpen={open} />
      ) : (
        <Others tab={tab} mine={performs} map={search.view === 'map'} onOpen={open} />
      )}
    </div>
  );
}

interface ListProps {
  map: boolean;
  onOpen: (id: string) => void;
}

function Today({ map, onOpen }: ListProps) {
  const todo = useTodo(useDevice());
  return (
    <Loaded query={todo}>
      {({ tasks, takenAt }) => (
        <>
          {map && <Pins tasks={tasks} onOpen={onOpen} />}
          <TodayList tasks={tasks} takenAt={takenAt} onOpen={onOpen} />
          <OwnGrids />
        </>
      )}
    </Loaded>
  );
}

function Others({ tab, mine, map, onOpen }: ListProps & { tab: TaskTab; mine: boolean }) {
  const t = useText();
  const tasks = useTasks(tab, mine);
  const rows = tasks.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Problem error={tasks.error ? asApiError(tasks.error) : null} onRetry={() => void tasks.refetch()} />
      {tasks.isPending && <Skeleton active />}
      {map && <Pins tasks={rows} onOpen={onOpen} />}
      {tasks.isSuccess && rows.length === 0 && <EmptyState kind="none" title={t.gridTasks.noTasks} hint={t.gridTasks.noTasksHint} />}
      <ul className="task-list">
        {rows.map((task) => (
          <li key={task.id}>
            <TaskCard task={task} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {tasks.hasNextPage && (
        <Button loading={tasks.isFetchingNextPage} onClick={() => void tasks.fetchNextPage()}>
          {t.common.more}
        </Button>
      )}
    </>
  );
}

function Pins({ tasks, onOpen }: { tasks: TaskRow[]; onOpen: (id: string) => void }) {
  const user = useUser();
  return (
    <Suspense fallback={<div className="grid-map" />}>
      <TaskMap tasks={tasks} area={user.areaCode} gridIds={user.gridIds} onOpen={onOpen} />
    </Suspense>
  );
}
