import { Alert, App, Button, Checkbox, Drawer, Form, Input, Select } from 'antd';
import { useUser } from '@/api/session';
import { type PlanAnswer, type PlanReceipt, restDayRules } from '@/api/types';
import { DateField } from '@/components/date-field';
import { ItemPicker } from '@/components/item-picker';
import { Problem, showFieldErrors } from '@/components/problem';
import { GridPicker } from '@/components/territory/pickers';
import { useGrids } from '@/components/territory/queries';
import { useText } from '@/i18n/staff';
import { today } from '@/lib/dates';
import { useSettled } from '@/lib/use-settled';
import { PlanDates } from './plan-dates';
import { emptyPlan, fieldsOf, type PlanFields, questionOf, termsOf, toPlan } from './plan-fields';
import { PlanPoints } from './plan-points';
import { PlanRecurrence } from './plan-recurrence';
import { useChangePlan, useDrawUpPlan, usePlanPreview } from './queries';

interface Props {
  open: boolean;
  /** The plan to change; null draws up a new one. */
  plan: PlanAnswer | null;
  onClose: () => void;
}

/** Beside every choice stand the dates that follow from it: nobody has to know the calendar by heart. */
export function PlanForm({ open, plan, onClose }: Props) {
  const p = useText().ledger.plans;
  return (
    <Drawer title={plan ? p.change : p.create} open={open} onClose={onClose} size={760} mask={{ closable: false }} destroyOnHidden>
      <Fields plan={plan} onDone={onClose} />
    </Drawer>
  );
}

function Fields({ plan, onDone }: { plan: PlanAnswer | null; onDone: () => void }) {
  const t = useText();
  const p = t.ledger.plans;
  const user = useUser();
  const { message } = App.useApp();
  const [form] = Form.useForm<PlanFields>();
  const held = Form.useWatch([], form) as PlanFields | undefined;
  const grids = useGrids(user.areaCode);
  const worker = grids.data?.find((grid) => grid.id === held?.gridId)?.worker ?? null;
  const asked = useSettled(JSON.stringify(questionOf(held && { ...form.getFieldsValue(true) }, plan?.plan.id ?? null)));
  const preview = usePlanPreview(JSON.parse(asked));
  const alike = plan ? [] : (preview.data?.duplicates ?? []);
  const refused = (error: Parameters<typeof showFieldErrors>[1]) => showFieldErrors(form, error);
  const done = (words: (receipt: PlanReceipt) => string) => (receipt: PlanReceipt) => {
    void message.success(words(receipt));
    onDone();
  };
  const draw = useDrawUpPlan(
    done((r) => p.drawnUp(r.created)),
    refused,
  );
  const change = useChangePlan(
    plan?.plan ?? null,
    done((r) => p.changed(r.created, r.cancelled)),
    refused,
  );
  const required = [{ required: true, message: t.access.required }];
  const send = () => {
    const all = form.getFieldsValue(true) as PlanFields;
    if (plan) change.mutate(termsOf(all, worker?.userId ?? null));
    else draw.mutate(toPlan(all, worker?.userId ?? null));
  };
  return (
    <Form<PlanFields> form={form} layout="vertical" initialValues={plan ? fieldsOf(plan.plan, plan.points) : emptyPlan()} onFinish={send}>
      <Problem error={draw.error ?? change.error} />
      <div className="plan-two">
        <Form.Item name="catalogueItem" label={p.item} rules={required}>
          <ItemPicker
            area={user.areaCode}
            disabled={plan !== null}
            onPick={(name) => !form.getFieldValue('title') && form.setFieldValue('title', name)}
          />
        </Form.Item>
        <Form.Item name="gridId" label={p.grid} rules={required}>
          {plan ? (
            <Select disabled options={[{ value: plan.plan.gridId, label: plan.plan.gridName }]} />
          ) : (
            <GridPicker area={user.areaCode} />
          )}
        </Form.Item>
      </div>
      <Form.Item name="title" label={p.name} rules={[{ required: true, whitespace: true, message: t.access.required }]}>
        <Input maxLength={100} />
      </Form.Item>
      <PlanRecurrence kind={held?.kind ?? 'weekly'} />
      <Form.Item name="onRestDay" label={p.onRestDay} rules={required}>
        <Select options={restDayRules.map((value) => ({ value, label: p.rule[value] }))} />
      </Form.Item>
      <div className="plan-two">
        <Form.Item name="from" label={p.from} rules={required}>
          <DateField min={today()} disabled={plan !== null} />
        </Form.Item>
        <Form.Item name="until" label={p.until} extra={p.untilHint}>
          <DateField min={held?.from} />
        </Form.Item>
        <Form.Item name="hoursFrom" label={p.hoursFrom}>
          <Input type="time" />
        </Form.Item>
        <Form.Item name="hoursUntil" label={p.hoursUntil}>
          <Input type="time" />
        </Form.Item>
      </div>
      {worker && (
        <Form.Item name="own" valuePropName="checked">
          <Checkbox>
            {p.assignee}：{worker.name}
          </Checkbox>
        </Form.Item>
      )}
      <PlanPoints />
      <section className="card" style={{ marginBottom: 14 }}>
        <h2>{p.preview}</h2>
        {preview.error && <Problem error={preview.error as never} />}
        {preview.data ? <PlanDates dates={preview.data.dates} /> : <span className="muted">{p.previewHint}</span>}
      </section>
      {alike.length > 0 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 14 }}
          title={p.sameWork}
          description={
            <>
              <ul style={{ margin: '0 0 8px', paddingInlineStart: 18 }}>
                {alike.map((other) => (
                  <li key={other.id}>
                    <span className="num">{other.number}</span> {other.title} · {other.from} – {other.until ?? p.open}
                  </li>
                ))}
              </ul>
              <Form.Item name="confirmDuplicate" valuePropName="checked" noStyle>
                <Checkbox>{p.confirmDuplicate}</Checkbox>
              </Form.Item>
            </>
          }
        />
      )}
      <Button
        type="primary"
        htmlType="submit"
        loading={draw.isPending || change.isPending}
        disabled={alike.length > 0 && !held?.confirmDuplicate}
      >
        {plan ? t.common.save : p.create}
      </Button>
    </Form>
  );
}
