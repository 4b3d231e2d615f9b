import { Checkbox, Form, Input, InputNumber } from 'antd';
import { AreaField } from '@/components/feeds/area-field';
import { useInterfacesText } from '@/i18n/interfaces';
import { useText } from '@/i18n/staff';

export interface ClientFields {
  name: string;
  operator: string;
  scopes: string[];
  areaCode: string | null;
  requestsPerMinute: number;
}

export const fieldNames = ['name', 'operator', 'scopes', 'areaCode', 'requestsPerMinute'] as const;

export function ClientFormFields() {
  const t = useText();
  const i = useInterfacesText();
  const c = i.clients;
  const required = [{ required: true, whitespace: true, message: t.access.required }];
  return (
    <>
      <Form.Item name="name" label={i.name} rules={required}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="operator" label={c.operator} extra={c.operatorHint} rules={required}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="scopes" label={c.scopes} rules={[{ required: true, type: 'array', message: t.access.required }]}>
        <ScopeChoice />
      </Form.Item>
      <Form.Item name="areaCode" label={i.area}>
        <AreaField />
      </Form.Item>
      <Form.Item name="requestsPerMinute" label={c.rate} rules={[{ required: true, message: t.access.required }]}>
        <InputNumber min={1} max={60000} precision={0} style={{ width: 140 }} />
      </Form.Item>
    </>
  );
}

/** Each scope with what it means; the group is no field of its own, so what a form gives a required one stays outside. */
function ScopeChoice({ value, onChange }: { value?: string[]; onChange?: (scopes: string[]) => void }) {
  const c = useInterfacesText().clients;
  return (
    <Checkbox.Group value={value} onChange={onChange}>
      <div className="scope-list">
        {Object.entries(c.scope).map(([scope, meaning]) => (
          <Checkbox key={scope} value={scope}>
            {meaning} <code>{scope}</code>
          </Checkbox>
        ))}
      </div>
    </Checkbox.Group>
  );
}
