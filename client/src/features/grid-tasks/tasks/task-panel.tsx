import { ArrowLeftOutlined, EnvironmentOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useUser } from '@/api/session';
import type { TaskDetails } from '@/api/types';
import { Evidence } from '@/components/attachments/evidence';
import { Loaded } from '@/components/states';
import { TaskDue, TaskStatusTag } from '@/components/task-status';
import { useText } from '@/i18n/staff';
import { usePageSearch } from '@/lib/page-state';
import { paths } from '@/lib/paths';
import { can } from '@/lib/permissions';
import { CheckActs } from './check-acts';
import { deviceOf } from './offline/device';
import { useTask } from './queries';
import type { TaskSearch } from './search';
import { RecordFacts, TaskLedger } from './task-record';
import { WorkActs } from './work-acts';

/** Beside a list it stands in a drawer, which has a way back of its own. */
export function TaskPanel({ id, onClose }: { id: string; onClose?: () => void }) {
  const t = useText();
  const user = useUser();
  const task = useTask(id, can(user, 'gridTasks.perform') ? deviceOf(user.id) : null);
  return (
    <>
      {onClose && (
        <div>
          <Button type="text" icon={<ArrowLeftOutlined aria-hidden />} onClick={onClose}>
            {t.gridTasks.back}
          </Button>
        </div>
      )}
      <Loaded query={task}>{(data) => <LoadedTask task={data} onReload={() => void task.refetch()} />}</Loaded>
    </>
  );
}

function LoadedTask({ task, onReload }: { task: TaskDetails; onReload: () => void }) {
  const t = useText();
  const g = t.gridTasks;
  const performs = can(useUser(), 'gridTasks.perform');
  const [search, setSearch] = usePageSearch<TaskSearch>();
  return (
    <article className="card stack">
      <div className="row spread">
        <span className="num muted">{task.number}</span>
        <TaskStatusTag status={task.status} />
      </div>
      <h1>{task.title}</h1>
      {task.escalated && <p className="tag">{g.escalated}</p>}
      <dl className="facts">
        <div>
          <dt>{g.due}</dt>
          <dd>
            <TaskDue task={task} />
          </dd>
        </div>
        {task.itemName && (
          <div>
            <dt>{t.gridWork.plan.item}</dt>
            <dd>
              {task.itemName}
              {task.admissionId && (
                <>
                  {' '}
                  <Link to={paths.admission} params={{ admissionId: task.admissionId }}>
                    {t.gridWork.plan.admitted}
                  </Link>
                </>
              )}
            </dd>
          </div>
        )}
        <div>
          <dt>{g.grid}</dt>
          <dd>{task.gridName}</dd>
        </div>
        <div>
          <dt>{g.place}</dt>
          <dd>{[task.compoundName, task.place].filter(Boolean).join(' ') || '—'}</dd>
        </div>
        {task.assigneeName && (
          <div>
            <dt>{g.assignee}</dt>
            <dd>{task.assigneeName}</dd>
          </div>
        )}
        {task.ticketId && (
          <div>
            <dt>{g.fromTicket}</dt>
            <dd>
              <Link to={paths.ticket} params={{ ticketId: task.ticketId }}>
                {task.ticketNumber}
              </Link>
            </dd>
          </div>
        )}
      </dl>
      {task.location && (
        <a className="task-navigate" href={`geo:${task.location.latitude},${task.location.longitude}`}>
          <EnvironmentOutlined aria-hidden /> {g.navigate}
        </a>
      )}
      <RecordFacts task={task} />
      {/* A task that was taken along before its files came with it has none. */}
      {task.files?.length > 0 && (
        <section aria-label={g.evidence}>
          <h2>{g.evidence}</h2>
          <Evidence attachments={task.files} />
        </section>
      )}
      {task.reply && (
        <div>
          <h2>{g.reply}</h2>
          <p className="prose">{task.reply}</p>
        </div>
      )}
      {performs && (
        <WorkActs task={task} edit={search.edit ?? false} onEdited={() => setSearch({ ...search, edit: undefined }, { replace: true })} />
      )}
      <CheckActs task={task} onReload={onReload} />
      <TaskLedger task={task} />
    </article>
  );
}
