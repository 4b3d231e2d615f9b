import { Link } from '@tanstack/react-router';
import { App, Button, Drawer, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { PlanAnswer } from '@/api/types';
import { Problem } from '@/components/problem';
import { Loaded } from '@/components/states';
import { useText } from '@/i18n/staff';
import { paths } from '@/lib/paths';
import { PlanDates } from './plan-dates';
import { PlanForm } from './plan-form';
import { useEndPlan, usePlan } from './queries';
import { hoursWords, recurrenceWords } from './words';

export function PlanDrawer({ id, onClose }: { id: string | null; onClose: () => void }) {
  const p = useText().ledger.plans;
  return (
    <Drawer title={p.title} open={id !== null} onClose={onClose} size={640} destroyOnHidden>
      {id && <PlanBody id={id} />}
    </Drawer>
  );
}

function PlanBody({ id }: { id: string }) {
  const plan = usePlan(id);
  return <Loaded query={plan}>{(data) => <LoadedPlan answer={data} />}</Loaded>;
}

function LoadedPlan({ answer }: { answer: PlanAnswer }) {
  const t = useText();
  const p = t.ledger.plans;
  const { plan, points, dates, openTasks } = answer;
  const [changing, setChanging] = useState(false);
  const [ending, setEnding] = useState(false);
  const facts: [string, string][] = [
    [p.number, plan.number],
    [p.item, plan.itemName ?? plan.item],
    [p.grid, plan.gridName ?? '—'],
    [p.recurrence, recurrenceWords(t, plan.recurrence, plan.onRestDay)],
    [p.onRestDay, p.rule[plan.onRestDay]],
    [p.hours, hoursWords(t, plan.hours)],
    [p.assignee, plan.assigneeName ?? p.anybody],
    [p.period, `${plan.from} – ${plan.until ?? p.open}`],
  ];
  return (
    <article className="stack">
      <div className="row spread">
        <h2 style={{ margin: 0 }}>{plan.title}</h2>
        <span className="tag" data-tone={plan.ended ? undefined : 'ok'}>
          {plan.ended ? p.over : p.running}
        </span>
      </div>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="row">
        <span className="muted">
          {[plan.expandedThrough && p.expandedThrough(plan.expandedThrough), p.openTasks(openTasks)].filter(Boolean).join(' · ')}
        </span>
        <Link to={paths.taskDesk} search={{ plan: plan.id } as never}>
          {p.tasks}
        </Link>
      </div>
      {plan.mayChange && (
        <div className="row">
          <Button onClick={() => setChanging(true)}>{p.change}</Button>
          <Button danger onClick={() => setEnding(true)}>
            {p.end}
          </Button>
        </div>
      )}
      {points.length > 0 && (
        <section>
          <h3>{p.points}</h3>
          <ol style={{ margin: 0, paddingInlineStart: 20 }}>
            {points.map((point) => (
              <li key={`${point.name}${point.longitude}`}>
                {point.name} {point.check && <span className="muted">{point.check}</span>}
              </li>
            ))}
          </ol>
        </section>
      )}
      {!plan.ended && (
        <section>
          <h3>{p.preview}</h3>
          <PlanDates dates={dates} />
        </section>
      )}
      <PlanForm open={changing} plan={answer} onClose={() => setChanging(false)} />
      <EndPlan answer={answer} open={ending} onClose={() => setEnding(false)} />
    </article>
  );
}

function EndPlan({ answer, open, onClose }: { answer: PlanAnswer; open: boolean; onClose: () => void }) {
  const t = useText();
  const p = t.ledger.plans;
  const { message } = App.useApp();
  const end = useEndPlan(answer.plan, (receipt) => {
    void message.success(p.ended(receipt.cancelled));
    onClose();
  });
  return (
    <Modal title={p.endTitle} open={open} onCancel={onClose} footer={null} destroyOnHidden>
      <p>{p.endText}</p>
      <Problem error={end.error} />
      <Form<{ note: string }> layout="vertical" onFinish={({ note }) => end.mutate(note)}>
        <Form.Item name="note" label={p.endReason} rules={[{ required: true, whitespace: true, message: t.access.required }]}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
        <Button type="primary" danger htmlType="submit" loading={end.isPending}>
          {p.end}
        </Button>
      </Form>
    </Modal>
  );
}
