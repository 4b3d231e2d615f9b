import { Checkbox, Form, type FormInstance, Input, Select } from 'antd';
import { channels } from '@/api/types';
import { DateField } from '@/components/date-field';
import { CategoryPicker, CompoundPicker, DivisionPicker } from '@/components/territory/pickers';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import type { RegisterFields } from './register-form';

interface Props {
  root: string | null;
  form: FormInstance<RegisterFields>;
  values: RegisterFields;
}

export function RegisterFieldsets({ root, form, values }: Props) {
  const t = useText();
  const r = t.complaints.register;
  const required = [{ required: true, whitespace: true, message: t.access.required }];
  return (
    <>
      <fieldset className="card fieldset">
        <legend>{r.what}</legend>
        <div className="grid-3">
          <Form.Item name="channel" label={r.channel} rules={[{ required: true, message: t.access.required }]}>
            <Select options={channels.map((value) => ({ value, label: t.complaints.channel[value] }))} />
          </Form.Item>
          <Form.Item name="receivedAt" label={r.receivedAt} extra={r.receivedNow}>
            <DateField withTime max={formatInstant(new Date().toISOString())} />
          </Form.Item>
        </div>
        <Form.Item name="title" label={r.ticketTitle} rules={required}>
          <Input placeholder={r.ticketTitleHint} maxLength={100} showCount />
        </Form.Item>
        <Form.Item name="text" label={r.text} rules={required}>
          <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} maxLength={4000} />
        </Form.Item>
        <Form.Item name="categoryCode" label={r.category}>
          <CategoryPicker />
        </Form.Item>
        <Form.Item name="urgent" valuePropName="checked" extra={r.urgencyHint} noStyle>
          <Checkbox>{r.urgency}</Checkbox>
        </Form.Item>
        {values.urgent && <span className="muted">{r.urgencyHint}</span>}
      </fieldset>
      <fieldset className="card fieldset">
        <legend>{r.where}</legend>
        <div className="grid-2">
          <Form.Item name="compoundId" label={r.compound}>
            <CompoundPicker area={root} onPick={(compound) => compound && form.setFieldValue('divisionCode', compound.divisionCode)} />
          </Form.Item>
          <Form.Item name="divisionCode" label={r.division}>
            <DivisionPicker root={root} aria-label={r.division} />
          </Form.Item>
        </div>
        <Form.Item name="place" label={r.place}>
          <Input placeholder={r.placeHint} maxLength={200} />
        </Form.Item>
      </fieldset>
      <fieldset className="card fieldset">
        <legend>{r.who}</legend>
        <Form.Item name="anonymous" valuePropName="checked">
          <Checkbox>{r.anonymous}</Checkbox>
        </Form.Item>
        {!values.anonymous && (
          <div className="grid-3">
            <Form.Item name="name" label={t.complaints.detail.name}>
              <Input autoComplete="off" maxLength={50} />
            </Form.Item>
            <Form.Item name="phone" label={t.complaints.detail.phone}>
              <Input autoComplete="off" inputMode="tel" maxLength={20} />
            </Form.Item>
            <Form.Item name="address" label={t.complaints.detail.address}>
              <Input autoComplete="off" maxLength={200} />
            </Form.Item>
          </div>
        )}
        <Form.Item name="confidential" valuePropName="checked" noStyle>
          <Checkbox>{r.confidential}</Checkbox>
        </Form.Item>
      </fieldset>
    </>
  );
}
