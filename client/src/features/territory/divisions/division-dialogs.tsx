import { Button, Form, Input, Modal, Select } from 'antd';
import type { Division, NewDivision } from '@/api/types';
import { DateField } from '@/components/date-field';
import { Problem, showFieldErrors } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { useRegisterDivision, useRetireDivision } from './queries';

/** Digits that every code right below this one begins with. */
const prefixOf = (parent: string | null) => (parent ?? '').replace(/0+$/, '');

export function RegisterDivision({ open, parent, onClose }: { open: boolean; parent: string | null; onClose: () => void }) {
  const t = useText();
  const d = t.territory.divisions;
  const [form] = Form.useForm<NewDivision>();
  const act = useRegisterDivision(onClose, (error) => showFieldErrors(form, error));
  const close = () => {
    act.reset();
    onClose();
  };
  const required = [{ required: true, whitespace: true, message: t.access.required }];
  return (
    <Modal title={d.register} open={open} onCancel={close} footer={null} destroyOnHidden>
      <Form<NewDivision>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ code: prefixOf(parent) }}
        onFinish={(body) => act.mutate(body)}
      >
        <Problem error={act.error} />
        <Form.Item name="code" label={d.code} extra={d.codeHint} rules={[...required, { pattern: /^\d{12}$/, message: d.codeHint }]}>
          <Input inputMode="numeric" maxLength={12} />
        </Form.Item>
        <Form.Item name="name" label={d.name} rules={required}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="validFrom" label={d.validFrom} rules={required}>
          <DateField />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={act.isPending}>
          {t.common.save}
        </Button>
      </Form>
    </Modal>
  );
}

/** What was filed under the code keeps it: whoever looks the old one up is led to the successor. */
export function RetireDivision({ division, siblings, onClose }: { division: Division | null; siblings: Division[]; onClose: () => void }) {
  const d = useText().territory.divisions;
  return (
    <Modal title={division ? d.retireOne(division.name) : ''} open={division !== null} onCancel={onClose} footer={null} destroyOnHidden>
      {division && <RetireForm division={division} siblings={siblings} onDone={onClose} />}
    </Modal>
  );
}

interface Retirement {
  lastDay: string;
  replacedBy?: string;
}

function RetireForm({ division, siblings, onDone }: { division: Division; siblings: Division[]; onDone: () => void }) {
  const t = useText();
  const d = t.territory.divisions;
  const [form] = Form.useForm<Retirement>();
  const act = useRetireDivision(division.code, onDone, (error) => showFieldErrors(form, error));
  const heirs = siblings.filter((one) => one.code !== division.code && one.level === division.level && !one.validTo);
  return (
    <Form<Retirement>
      form={form}
      layout="vertical"
      onFinish={({ lastDay, replacedBy }) => act.mutate({ lastDay, replacedBy: replacedBy ?? null })}
    >
      <p className="muted" style={{ marginTop: 0 }}>
        {d.retireHint}
      </p>
      <Problem error={act.error} />
      <Form.Item name="lastDay" label={d.lastDay} rules={[{ required: true, message: t.access.required }]}>
        <DateField />
      </Form.Item>
      <Form.Item name="replacedBy" label={d.successor} extra={d.successorHint}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={heirs.map((one) => ({ value: one.code, label: `${one.name} ${one.code}` }))}
        />
      </Form.Item>
      <Button type="primary" danger htmlType="submit" loading={act.isPending}>
        {d.retire}
      </Button>
    </Form>
  );
}
