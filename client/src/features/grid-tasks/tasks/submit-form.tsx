import { Alert, Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useUser } from '@/api/session';
import type { Outcome, TaskDetails } from '@/api/types';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import { useDraft } from '@/lib/draft';
import type { SubmitBody } from './offline/rows';
import { PhotoField } from './photo-field';
import { mostMinutes } from './task-record';

export type ResultWords = Omit<SubmitBody, 'attachmentIds'>;

interface Fields {
  note: string;
  outcome: Outcome;
  reply?: string;
  minutesSpent?: number | null;
  pointsSeen?: number[];
}

/** What a grid can come to; planning and passing on are the desk's. */
export const gridOutcomes: Outcome[] = ['fixed', 'partlyFixed', 'explainedNoLegalBasis', 'refusedWithReason', 'cannotVerify'];

interface Props {
  task: TaskDetails;
  /** What was refused, to be changed; its field errors stand at the fields. */
  refused?: { words: ResultWords; fields: { name: string; detail: string }[] };
  busy: boolean;
  onSubmit: (words: ResultWords) => void;
  onCancel: () => void;
}

export function SubmitForm({ task, refused, busy, onSubmit, onCancel }: Props) {
  const t = useText();
  const g = t.gridTasks;
  const [form] = Form.useForm<Fields>();
  const draft = useDraft<Fields>(`task.${useUser().id}.${task.id}`);
  const required = [{ required: true, whitespace: true, message: t.access.required }];
  const initial: Fields = refused ? { ...refused.words, reply: refused.words.reply ?? undefined } : { outcome: 'fixed', note: '' };
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      initialValues={initial}
      fields={refused?.fields.map((field) => ({ name: field.name, errors: [field.detail] }))}
      onValuesChange={(_, all) => draft.keep(all)}
      onFinish={({ note, outcome, reply, minutesSpent, pointsSeen }) => {
        draft.discard();
        onSubmit({ note, outcome, reply: reply?.trim() || null, minutesSpent: minutesSpent ?? null, pointsSeen: pointsSeen ?? [] });
      }}
    >
      {!refused && draft.found && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 12 }}
          title={t.common.draftFound(formatInstant(draft.found.at))}
          action={
            <span className="row">
              <Button
                size="small"
                type="primary"
                onClick={() => {
                  form.setFieldsValue(draft.found?.values ?? {});
                  draft.accept();
                }}
              >
                {t.common.restoreDraft}
              </Button>
              <Button size="small" onClick={draft.discard}>
                {t.common.discardDraft}
              </Button>
            </span>
          }
        />
      )}
      <PhotoField task={task} />
      <Form.Item name="outcome" label={g.outcome} rules={required}>
        <Select size="large" options={gridOutcomes.map((value) => ({ value, label: t.complaints.outcome[value] }))} />
      </Form.Item>
      <Form.Item name="note" label={g.whatDone} rules={required}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2000} />
      </Form.Item>
      {task.points.length > 0 && (
        <Form.Item name="pointsSeen" label={t.ledger.record.points}>
          <Checkbox.Group
            className="task-points"
            options={task.points.map((point, value) => ({ value, label: [point.name, point.check].filter(Boolean).join(' · ') }))}
          />
        </Form.Item>
      )}
      <Form.Item
        name="minutesSpent"
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
      <div className="row task-actions">
        <Button type="primary" size="large" htmlType="submit" loading={busy}>
          {g.submit}
        </Button>
        <Button size="large" onClick={onCancel}>
          {t.common.cancel}
        </Button>
      </div>
    </Form>
  );
}
