import { EnvironmentOutlined, PlusOutlined, UnorderedListOutlined } from '@ant-design/icons';
import { Button, Segmented, Skeleton } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { asApiError } from '@/api/problems';
import { useUser } from '@/api/session';
import type { TaskRow } from '@/api/types';
import { Problem } from '@/components/problem';
import { EmptyState } from '@/components/states';
import { useText } from '@/i18n/staff';
import { usePageSearch } from '@/lib/page-state';
import { can } from '@/lib/permissions';
import { useTasks } from './queries';
import { type TaskSearch, type TaskTab, taskTabs } from './search';
import { TaskDue, TaskStatusTag } from './task-status';
import './tasks.css';
import { PlanTask } from './plan-task';
import { TaskPanel } from './task-panel';

const TaskMap = lazy(() => import('./task-map'));

/** Made for a phone in one hand: cards, large targets, the map a tap away. */
export default function MyTasksPage(): ReactNode {
  const t = useText();
  const g = t.gridTasks;
  const user = useUser();
  const [search, setSearch] = usePageSearch<TaskSearch>();
  const performs = can(user, 'gridTasks.perform');
  const tab: TaskTab = search.tab ?? (performs ? 'todo' : 'check');
  const tasks = useTasks(tab, performs);
  const [planning, setPlanning] = useState(false);
  const rows = tasks.data?.pages.flatMap((page) => page.items) ?? [];
  const tabs = performs ? taskTabs : taskTabs.filter((one) => one !== 'todo');
  const open = (task: string) => setSearch({ ...search, task });

  if (search.task)
    return (
      <div className="page tasks">
        <TaskPanel key={search.task} id={search.task} onClose={() => setSearch({ ...search, task: undefined })} />
      </div>
    );
  return (
    <div className="page tasks">
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
      <Problem error={tasks.error ? asApiError(tasks.error) : null} onRetry={() => void tasks.refetch()} />
      {tasks.isPending && <Skeleton active />}
      {search.view === 'map' && (
        <Suspense fallback={<div className="grid-map" />}>
          <TaskMap tasks={rows} area={user.areaCode} gridIds={user.gridIds} onOpen={open} />
        </Suspense>
      )}
      {tasks.isSuccess && rows.length === 0 && <EmptyState kind="none" title={g.noTasks} hint={g.noTasksHint} />}
      <ul className="task-list">
        {rows.map((task) => (
          <li key={task.id}>
            <TaskCard task={task} onOpen={open} />
          </li>
        ))}
      </ul>
      <PlanTask open={planning} onClose={() => setPlanning(false)} />
      {tasks.hasNextPage && (
        <Button loading={tasks.isFetchingNextPage} onClick={() => void tasks.fetchNextPage()}>
          {t.common.more}
        </Button>
      )}
    </div>
  );
}

function TaskCard({ task, onOpen }: { task: TaskRow; onOpen: (id: string) => void }) {
  const g = useText().gridTasks;
  return (
    <button type="button" className="task-card" data-late={task.overdue} onClick={() => onOpen(task.id)}>
      <strong>{task.title}</strong>
      <span className="row" style={{ gap: 8 }}>
        <TaskStatusTag status={task.status} />
        <TaskDue task={task} />
        {task.reworkCount > 0 && <span className="tag">{g.reworks(task.reworkCount)}</span>}
      </span>
      <span className="muted">{[task.gridName, task.place].filter(Boolean).join(' · ')}</span>
    </button>
  );
}
