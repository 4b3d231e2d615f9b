import { Button, Form, Input, Select } from 'antd';
import { type RegulatedWork, type ResourceReceipt, type ResourceRow, type ResourceText, regulatedWorks } from '@/api/types-alliance';
import { CategorySelect, ThemeSelect } from '@/components/alliance/choices';
import { DateField } from '@/components/date-field';
import { Problem, showFieldErrors } from '@/components/problem';
import { DivisionPicker } from '@/components/territory/pickers';
import { useText } from '@/i18n/staff';
import { addDays, today } from '@/lib/dates';
import { useCounty, useWriteResource } from './queries';

interface Props {
  /** What is written anew; null drafts another. */
  row: ResourceRow | null;
  location?: ResourceText['location'];
  onDone: (written: ResourceReceipt) => void;
  onReload?: () => void;
}

type Fields = Omit<ResourceText, 'location'>;

export function ResourceForm({ row, location, onDone, onReload }: Props) {
  const t = useText();
  const l = t.lists;
  const r = l.resource;
  const county = useCounty().data ?? null;
  const [form] = Form.useForm<Fields>();
  const regulated: RegulatedWork = Form.useWatch('regulated', form) ?? 'none';
  const act = useWriteResource(row, onDone, (error) => showFieldErrors(form, error));
  const required = [{ required: true, message: t.access.required }];
  const words = [{ required: true, whitespace: true, message: t.access.required }];
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      initialValues={row ?? { from: today(), until: addDays(today(), 364), regulated: 'none' }}
      onFinish={(fields) =>
        act.mutate({
          ...fields,
          division: fields.division ?? county ?? '',
          theme: fields.theme ?? null,
          conditions: fields.conditions?.trim() || null,
          qualificationNumber: fields.regulated === 'none' ? null : (fields.qualificationNumber ?? null),
          location: location ?? null,
        })
      }
    >
      <Problem error={act.error} onReload={onReload} />
      <Form.Item name="title" label={l.field.title} rules={words}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="text" label={r.text} rules={words}>
        <Input.TextArea rows={4} maxLength={1000} showCount />
      </Form.Item>
      <Form.Item name="conditions" label={r.conditions}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <div className="resource-grid">
        <Form.Item name="category" label={l.field.category} rules={required}>
          <CategorySelect />
        </Form.Item>
        <Form.Item name="theme" label={l.field.theme}>
          <ThemeSelect allowClear />
        </Form.Item>
        <Form.Item name="from" label={`${r.days} · ${l.field.from}`} rules={required}>
          <DateField />
        </Form.Item>
        <Form.Item name="until" label={`${r.days} · ${l.field.until}`} rules={required}>
          <DateField />
        </Form.Item>
        <Form.Item name="regulated" label={r.regulated} rules={required}>
          <Select options={regulatedWorks.map((value) => ({ value, label: l.regulated[value] }))} />
        </Form.Item>
        {regulated !== 'none' && (
          <Form.Item name="qualificationNumber" label={r.qualification} rules={words}>
            <Input maxLength={120} />
          </Form.Item>
        )}
      </div>
      {county && (
        <Form.Item name="division" label={r.serves}>
          <DivisionPicker root={county} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" loading={act.isPending} disabled={!county}>
        {t.common.save}
      </Button>
    </Form>
  );
}
