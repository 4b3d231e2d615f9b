import { ArrowLeftOutlined, EnvironmentOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { TaskDetails } from '@/api/types';
import { Problem } from '@/components/problem';
import { Loaded } from '@/components/states';
import { useText } from '@/i18n/staff';
import { paths } from '@/lib/paths';
import { useTask, useTaskAct } from './queries';
import { CheckForm, SubmitForm } from './task-forms';
import { CorrectForm, RecordFacts, TaskLedger } from './task-record';
import { TaskDue, TaskStatusTag } from './task-status';

/** Beside a list it stands in a drawer, which has a way back of its own. */
export function TaskPanel({ id, onClose }: { id: string; onClose?: () => void }) {
  const t = useText();
  const task = useTask(id);
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
  const { message } = App.useApp();
  const [form, setForm] = useState<'submit' | 'check' | 'correct' | null>(null);
  const act = useTaskAct(task.id, (_, { action }) => {
    setForm(null);
    void message.success(action === 'correct' ? t.ledger.record.corrected : g.done(g[action]));
  });
  const offered = (['accept', 'submit', 'check', 'correct'] as const).flatMap((name) => {
    const found = task.allowedActions.find((a) => a.action === name);
    return found ? [{ name, allowed: found.allowed, reason: (found.code && t.problems.byCode[found.code]) || found.reason }] : [];
  });
  const label = (name: (typeof offered)[number]['name']) => (name === 'correct' ? t.ledger.record.correct : g[name]);
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
      <RecordFacts task={task} />
      {task.reply && (
        <div>
          <h2>{g.reply}</h2>
          <p className="prose">{task.reply}</p>
        </div>
      )}
      {form === null && <Problem error={act.error} onReload={reload} />}
      {form === 'submit' && <SubmitForm task={task} act={act} onReload={reload} onCancel={() => setForm(null)} />}
      {form === 'correct' && <CorrectForm task={task} act={act} onReload={reload} onCancel={() => setForm(null)} />}
      {form === 'check' && <CheckForm task={task} act={act} onReload={reload} onCancel={() => setForm(null)} />}
      {form === null && (
        <div className="row task-actions">
          {offered.map((offer, i) => (
            <Button
              key={offer.name}
              type={offer.name !== 'correct' && i === offered.findIndex((o) => o.allowed) ? 'primary' : 'default'}
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
              {label(offer.name)}
            </Button>
          ))}
          {offered
            .filter((o) => !o.allowed && o.reason)
            .map((o) => (
              <small key={o.name} className="muted">
                {label(o.name)}：{o.reason}
              </small>
            ))}
        </div>
      )}
      <TaskLedger task={task} />
    </article>
  );
}
