import { Alert, Button, Form, Input, InputNumber } from 'antd';
import type { TaskDetails } from '@/api/types';
import { Problem } from '@/components/problem';
import { roleName } from '@/components/role-name';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import type { useTaskAct } from './queries';

export const mostMinutes = 7 * 24 * 60;

/** Minutes and points: what the ledger keeps beside the result. */
export function RecordFacts({ task }: { task: TaskDetails }) {
  const r = useText().ledger.record;
  const minutes = task.minutesSpent ?? null;
  return (
    <>
      <p className="muted" style={{ margin: 0 }}>
        {[
          minutes !== null ? r.spent(minutes) : task.estimatedMinutes && r.estimated(task.estimatedMinutes),
          task.evidenceRequired && r.evidence,
        ]
          .filter(Boolean)
          .join(' · ')}
        {task.duplicate && (
          <span className="tag" data-tone="warn" style={{ marginInlineStart: 8 }}>
            {r.duplicate}
          </span>
        )}
      </p>
      {task.points.length > 0 && (
        <section>
          <h2>{r.points}</h2>
          <ol style={{ margin: 0, paddingInlineStart: 20 }}>
            {task.points.map((point, i) => (
              <li key={`${point.name}${point.longitude}`}>
                {point.name} {point.check && <span className="muted">{point.check}</span>}{' '}
                {task.submittedAt && (
                  <span className="tag" data-tone={task.pointsSeen.includes(i) ? 'ok' : undefined}>
                    {task.pointsSeen.includes(i) ? r.seen : r.notSeen}
                  </span>
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

interface Props {
  task: TaskDetails;
  act: ReturnType<typeof useTaskAct>;
  onReload: () => void;
  onCancel: () => void;
}

export function CorrectForm({ task, act, onReload, onCancel }: Props) {
  const t = useText();
  const r = t.ledger.record;
  return (
    <Form<{ minutes?: number | null; note?: string; reason: string }>
      layout="vertical"
      initialValues={{ minutes: task.minutesSpent }}
      onFinish={({ minutes, note, reason }) =>
        act.mutate({
          action: 'correct',
          revision: task.revision,
          body: { minutesSpent: minutes === task.minutesSpent ? null : (minutes ?? null), note: note?.trim() || null, reason },
        })
      }
    >
      <Alert type="info" showIcon title={r.correctHint} style={{ marginBottom: 12 }} />
      <Form.Item name="minutes" label={r.minutes}>
        <InputNumber min={0} max={mostMinutes} style={{ width: 140 }} />
      </Form.Item>
      <Form.Item name="note" label={`${r.note}（${t.common.optional}）`}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="reason" label={r.reason} rules={[{ required: true, whitespace: true, message: t.access.required }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
      <Problem error={act.error} onReload={onReload} />
      <div className="row task-actions">
        <Button type="primary" htmlType="submit" loading={act.isPending}>
          {r.correct}
        </Button>
        <Button onClick={onCancel}>{t.common.cancel}</Button>
      </div>
    </Form>
  );
}

export function TaskLedger({ task }: { task: TaskDetails }) {
  const t = useText();
  const g = t.gridTasks;
  const r = t.ledger.record;
  const at = new Map(task.ledger.map((line) => [line.id, line.at]));
  return (
    <section>
      <h2>{g.ledger}</h2>
      <ul className="stack" style={{ margin: 0, paddingInlineStart: 18, gap: 6 }}>
        {task.ledger.map((line) => (
          <li key={line.id}>
            <span className="num muted">{formatInstant(line.at)}</span> {g.actionName[line.action] ?? line.action}{' '}
            <span className="muted">{[line.actorName, roleName(t, line.actorRole)].filter(Boolean).join(' · ')}</span>
            {line.minutes !== null && <span className="muted"> · {r.spent(line.minutes)}</span>}
            {line.correctsId && <div className="muted">{r.corrects(formatInstant(at.get(line.correctsId)))}</div>}
            {line.note && <p className="prose">{line.note}</p>}
            {line.reason && <p className="prose">{r.why(line.reason)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
