import { Checkbox, Form, InputNumber, Segmented, Select } from 'antd';
import { recurrenceKinds } from '@/api/types';
import { useText } from '@/i18n/staff';
import type { PlanFields } from './plan-fields';

const mostWeeks = 52;
const longestMonth = 31;

export function PlanRecurrence({ kind }: { kind: PlanFields['kind'] }) {
  const t = useText();
  const p = t.ledger.plans;
  const required = [{ required: true, message: t.access.required }];
  const chosen = (_: unknown, days: number[] | undefined) =>
    days?.length ? Promise.resolve() : Promise.reject(new Error(t.access.required));
  return (
    <>
      <Form.Item name="kind" label={p.recurrence}>
        <Segmented options={recurrenceKinds.map((value) => ({ value, label: p.kind[value] }))} />
      </Form.Item>
      {kind === 'weekly' && (
        <div className="row" style={{ alignItems: 'start', gap: 24 }}>
          {/* Not `required`: the group of boxes would be given an attribute that its role does not have. */}
          <Form.Item name="weekdays" label={p.weekdays} rules={[{ validator: chosen }]}>
            <Checkbox.Group options={p.weekday.map((label, i) => ({ value: i + 1, label }))} />
          </Form.Item>
          <Form.Item name="every" label={p.every} rules={required}>
            <InputNumber min={1} max={mostWeeks} />
          </Form.Item>
        </div>
      )}
      {kind === 'monthly' && (
        <Form.Item name="monthDay" label={p.monthDay} rules={required}>
          <Select
            style={{ width: 160 }}
            options={[
              ...Array.from({ length: longestMonth }, (_, i) => ({ value: i + 1, label: p.monthDayOf(i + 1) })),
              { value: 0, label: p.lastDay },
            ]}
          />
        </Form.Item>
      )}
    </>
  );
}
