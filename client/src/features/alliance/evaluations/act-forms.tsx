import { Button, Checkbox, Form, Input, Radio } from 'antd';
import type { EvaluationDetails, ScoredRecord } from '@/api/types-evaluations';
import { Problem, showFieldErrors } from '@/components/problem';
import { useEvaluationText } from '@/i18n/evaluations';
import { useText } from '@/i18n/staff';
import { useEvaluationAct, useVoidRecord } from './queries';
import { RecordLine } from './score-items';

interface Props {
  details: EvaluationDetails;
  onDone: () => void;
}

/** The member names the records that it disputes, and why. */
export function AppealForm({ details, onDone }: Props) {
  const t = useText();
  const e = useEvaluationText();
  const [form] = Form.useForm();
  const act = useEvaluationAct(details.evaluation, onDone, (error) => showFieldErrors(form, error));
  return (
    <Form form={form} layout="vertical" onFinish={(body: { records: string[]; reason: string }) => act.mutate({ verb: 'appeal', body })}>
      <Problem error={act.error} />
      <Form.Item name="records" label={e.disputedRecords} rules={[{ required: true, message: t.access.required }]}>
        <RecordChoice records={details.records.filter((record) => record.voidedAt === null)} />
      </Form.Item>
      <Reason label={e.appealReason} />
      <Button type="primary" htmlType="submit" loading={act.isPending}>
        {e.appeal}
      </Button>
    </Form>
  );
}

interface Decision {
  outcome: 'upheld' | 'rejected';
  voided?: string[];
  reason: string;
}

/** Upheld, the records named count no more and the score is reckoned anew. */
export function DecideForm({ details, onDone }: Props) {
  const t = useText();
  const e = useEvaluationText();
  const [form] = Form.useForm<Decision>();
  const outcome = Form.useWatch('outcome', form);
  const act = useEvaluationAct(details.evaluation, onDone, (error) => showFieldErrors(form, error));
  const disputed = details.records.filter((record) => details.appeal?.disputed.includes(record.id));
  return (
    <Form<Decision>
      form={form}
      layout="vertical"
      initialValues={{ voided: disputed.map((record) => record.id) }}
      onFinish={({ voided, ...body }) => act.mutate({ verb: 'decide', body: { ...body, voided: body.outcome === 'upheld' ? voided : [] } })}
    >
      <Problem error={act.error} />
      <p className="prose">{details.appeal?.reason}</p>
      <Form.Item name="outcome" label={e.decision} rules={[{ required: true, message: t.access.required }]}>
        <Radio.Group
          options={[
            { value: 'upheld', label: e.outcome.upheld },
            { value: 'rejected', label: e.outcome.rejected },
          ]}
        />
      </Form.Item>
      {outcome === 'upheld' && (
        <Form.Item name="voided" label={e.voidedRecords} rules={[{ required: true, message: t.access.required }]}>
          <RecordChoice records={disputed} />
        </Form.Item>
      )}
      <Reason label={e.decisionReason} />
      <Button type="primary" htmlType="submit" loading={act.isPending}>
        {e.decide}
      </Button>
    </Form>
  );
}

export function VoidForm({ record, onDone }: { record: ScoredRecord; onDone: () => void }) {
  const e = useEvaluationText();
  const act = useVoidRecord(record, onDone);
  return (
    <Form layout="vertical" onFinish={({ reason }: { reason: string }) => act.mutate(reason)}>
      <Problem error={act.error} />
      <p>
        <RecordLine record={record} />
      </p>
      <p className="muted">{e.voidHint}</p>
      <Reason label={e.voidReason} />
      <Button type="primary" danger htmlType="submit" loading={act.isPending}>
        {e.void}
      </Button>
    </Form>
  );
}

function Reason({ label }: { label: string }) {
  const t = useText();
  return (
    <Form.Item name="reason" label={label} rules={[{ required: true, whitespace: true, message: t.access.required }]}>
      <Input.TextArea maxLength={1000} rows={3} />
    </Form.Item>
  );
}

function RecordChoice({
  records,
  ...field
}: {
  records: ScoredRecord[];
  id?: string;
  value?: string[];
  onChange?: (ids: string[]) => void;
}) {
  return (
    <Checkbox.Group<string>
      className="evaluation-choice"
      value={field.value}
      onChange={(ids) => field.onChange?.(ids)}
      options={records.map((record) => ({ value: record.id, label: <RecordLine record={record} /> }))}
    />
  );
}
