import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { TaskDetails } from '@/api/types';
import { Problem } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { useTaskAct } from './queries';
import { CorrectForm } from './task-record';

/** The leader's part: passes a result or sends it back, and corrects the record of what is done. */
export function CheckActs({ task, onReload }: { task: TaskDetails; onReload: () => void }) {
  const t = useText();
  const g = t.gridTasks;
  const { message } = App.useApp();
  const [form] = Form.useForm<{ note?: string }>();
  const [open, setOpen] = useState(false);
  // A task is to be checked or is done: it never offers both.
  const offer = task.allowedActions.find((a) => a.action === 'check' || a.action === 'correct');
  const corrects = offer?.action === 'correct';
  const act = useTaskAct(task.id, () => {
    setOpen(false);
    void message.success(corrects ? t.ledger.record.corrected : g.done(g.check));
  });
  if (!offer) return null;
  const reload = () => {
    act.reset();
    onReload();
  };
  const decide = (passed: boolean) => {
    const note = form.getFieldValue('note')?.trim() ?? '';
    if (!passed && !note) form.setFields([{ name: 'note', errors: [g.needReason] }]);
    else act.mutate({ action: 'check', revision: task.revision, body: { passed, note: note || null } });
  };
  const problem = <Problem error={act.error} onReload={reload} />;
  if (!open)
    return (
      <>
        {problem}
        <div className="row task-actions">
          <Button type={corrects ? 'default' : 'primary'} size="large" disabled={!offer.allowed} onClick={() => setOpen(true)}>
            {corrects ? t.ledger.record.correct : g.check}
          </Button>
          {!offer.allowed && <small className="muted">{(offer.code && t.problems.byCode[offer.code]) || offer.reason}</small>}
        </div>
      </>
    );
  if (corrects) return <CorrectForm task={task} act={act} onReload={reload} onCancel={() => setOpen(false)} />;
  return (
    <Form form={form} layout="vertical">
      <Form.Item name="note" label={g.note}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
      </Form.Item>
      {problem}
      <div className="row task-actions">
        <Button type="primary" size="large" loading={act.isPending} onClick={() => decide(true)}>
          {g.pass}
        </Button>
        <Button size="large" danger disabled={act.isPending} onClick={() => decide(false)}>
          {g.rework}
        </Button>
        <Button size="large" type="text" onClick={() => setOpen(false)}>
          {t.common.cancel}
        </Button>
      </div>
    </Form>
  );
}
