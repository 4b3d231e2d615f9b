import { ArrowLeftOutlined, EnvironmentOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { TaskDetails } from '@/api/types';
import { Problem } from '@/components/problem';
import { roleName } from '@/components/role-name';
import { Loaded } from '@/components/states';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { useTask, useTaskAct } from './queries';
import { CheckForm, SubmitForm } from './task-forms';
import { TaskDue, TaskStatusTag } from './task-status';

export function TaskPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText();
  const task = useTask(id);
  return (
    <>
      <div>
        <Button type="text" icon={<ArrowLeftOutlined aria-hidden />} onClick={onClose}>
          {t.gridTasks.back}
        </Button>
      </div>
      <Loaded query={task}>{(data) => <LoadedTask task={data} onReload={() => void task.refetch()} />}</Loaded>
    </>
  );
}

function LoadedTask({ task, onReload }: { task: TaskDetails; onReload: () => void }) {
  const t = useText();
  const g = t.gridTasks;
  const { message } = App.useApp();
  const [form, setForm] = useState<'submit' | 'check' | null>(null);
  const act = useTaskAct(task.id, (_, { action }) => {
    setForm(null);
    void message.success(g.done(g[action]));
  });
  const offered = (['accept', 'submit', 'check'] as const).flatMap((name) => {
    const found = task.allowedActions.find((a) => a.action === name);
    return found ? [{ name, allowed: found.allowed, reason: (found.code && t.problems.byCode[found.code]) || found.reason }] : [];
  });
  const reload = () => {
    act.reset();
    onReload();
  };
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
        <a href={`geo:${task.location.latitude},${task.location.longitude}`}>
          <EnvironmentOutlined aria-hidden /> {g.navigate}
        </a>
      )}
      {task.reply && (
        <div>
          <h2>{g.reply}</h2>
          <p className="prose">{task.reply}</p>
        </div>
      )}
      {form === null && <Problem error={act.error} onReload={reload} />}
      {form === 'submit' && <SubmitForm task={task} act={act} onReload={reload} onCancel={() => setForm(null)} />}
      {form === 'check' && <CheckForm task={task} act={act} onReload={reload} onCancel={() => setForm(null)} />}
      {form === null && (
        <div className="row task-actions">
          {offered.map((offer, i) => (
            <Button
              key={offer.name}
              type={i === offered.findIndex((o) => o.allowed) ? 'primary' : 'default'}
              size="large"
              disabled={!offer.allowed}
              title={offer.reason ?? undefined}
              loading={offer.name === 'accept' && act.isPending}
              onClick={() =>
                offer.name === 'accept'
                  ? act.mutate({ action: 'accept', revision: task.revision, body: { note: null } })
                  : setForm(offer.name)
              }
            >
              {g[offer.name]}
            </Button>
          ))}
          {offered
            .filter((o) => !o.allowed && o.reason)
            .map((o) => (
              <small key={o.name} className="muted">
                {g[o.name]}：{o.reason}
              </small>
            ))}
        </div>
      )}
      <Ledger task={task} />
    </article>
  );
}

function Ledger({ task }: { task: TaskDetails }) {
  const t = useText();
  const g = t.gridTasks;
  return (
    <section>
      <h2>{g.ledger}</h2>
      <ul className="stack" style={{ margin: 0, paddingInlineStart: 18, gap: 6 }}>
        {task.ledger.map((line) => (
          <li key={line.at + line.action}>
            <span className="num muted">{formatInstant(line.at)}</span> {g.actionName[line.action] ?? line.action}{' '}
            <span className="muted">{[line.actorName, roleName(t, line.actorRole)].filter(Boolean).join(' · ')}</span>
            {line.note && <p className="prose">{line.note}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
