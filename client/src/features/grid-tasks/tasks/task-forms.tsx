import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import type { Outcome, TaskDetails } from '@/api/types';
import { allReady, readyIds, type UploadedFile, UploadField } from '@/components/attachments/upload-field';
import { Problem } from '@/components/problem';
import { useText } from '@/i18n/staff';
import type { useTaskAct } from './queries';
import { mostMinutes } from './task-record';

interface Props {
  task: TaskDetails;
  act: ReturnType<typeof useTaskAct>;
  onReload: () => void;
  onCancel: () => void;
}

interface SubmitFields {
  note: string;
  outcome: Outcome;
  reply?: string;
  files?: UploadedFile[];
  minutes?: number | null;
  seen?: number[];
}

/** What a grid can come to; planning and passing on are the desk's. */
const outcomes: Outcome[] = ['fixed', 'partlyFixed', 'explainedNoLegalBasis', 'refusedWithReason', 'cannotVerify'];

export function SubmitForm({ task, act, onReload, onCancel }: Props) {
  const t = useText();
  const g = t.gridTasks;
  const [form] = Form.useForm<SubmitFields>();
  const files = Form.useWatch('files', form);
  const required = [{ required: true, whitespace: true, message: t.access.required }];
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ outcome: 'fixed' }}
      onFinish={({ note, outcome, reply, files: sent, minutes, seen }) =>
        act.mutate({
          action: 'submit',
          revision: task.revision,
          body: {
            note,
            outcome,
            reply: reply?.trim() || null,
            attachmentIds: readyIds(sent),
            minutesSpent: minutes ?? null,
            pointsSeen: seen ?? [],
          },
        })
      }
    >
      <Form.Item name="files" label={g.evidence} extra={g.evidenceHint}>
        <UploadField target={{ purpose: 'after', gridTaskId: task.id }} capture />
      </Form.Item>
      <Form.Item name="outcome" label={g.outcome} rules={required}>
        <Select size="large" options={outcomes.map((value) => ({ value, label: t.complaints.outcome[value] }))} />
      </Form.Item>
      <Form.Item name="note" label={g.whatDone} rules={required}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2000} />
      </Form.Item>
      {task.points.length > 0 && (
        <Form.Item name="seen" label={t.ledger.record.points}>
          <Checkbox.Group
            className="task-points"
            options={task.points.map((point, value) => ({ value, label: [point.name, point.check].filter(Boolean).join(' · ') }))}
          />
        </Form.Item>
      )}
      <Form.Item
        name="minutes"
        label={t.ledger.record.minutes}
        extra={task.estimatedMinutes ? t.ledger.record.minutesHint(task.estimatedMinutes) : undefined}
      >
        <InputNumber size="large" min={0} max={mostMinutes} style={{ width: 140 }} />
      </Form.Item>
      {task.ticketId && (
        <Form.Item name="reply" label={g.reply} rules={required}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
        </Form.Item>
      )}
      <Problem error={act.error} onReload={onReload} />
      <div className="row task-actions">
        <Button type="primary" size="large" htmlType="submit" loading={act.isPending} disabled={!allReady(files)}>
          {g.submit}
        </Button>
        <Button size="large" onClick={onCancel}>
          {t.common.cancel}
        </Button>
      </div>
    </Form>
  );
}

export function CheckForm({ task, act, onReload, onCancel }: Props) {
  const t = useText();
  const g = t.gridTasks;
  const [form] = Form.useForm<{ note?: string }>();
  const decide = (passed: boolean) => {
    const note = form.getFieldValue('note')?.trim() ?? '';
    if (!passed && !note) form.setFields([{ name: 'note', errors: [g.needReason] }]);
    else act.mutate({ action: 'check', revision: task.revision, body: { passed, note: note || null } });
  };
  return (
    <Form form={form} layout="vertical">
      <Form.Item name="note" label={g.note}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
      </Form.Item>
      <Problem error={act.error} onReload={onReload} />
      <div className="row task-actions">
        <Button type="primary" size="large" loading={act.isPending} onClick={() => decide(true)}>
          {g.pass}
        </Button>
        <Button size="large" danger disabled={act.isPending} onClick={() => decide(false)}>
          {g.rework}
        </Button>
        <Button size="large" type="text" onClick={onCancel}>
          {t.common.cancel}
        </Button>
      </div>
    </Form>
  );
}
