import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Form, Input, InputNumber, Modal, Select, Space } from 'antd';
import type { ReactNode } from 'react';
import { useUser } from '@/api/session';
import { type LimitUnit, limitUnits } from '@/api/types';
import { Problem, showFieldErrors } from '@/components/problem';
import { CategoryPicker, DivisionPicker } from '@/components/territory/pickers';
import { useText } from '@/i18n/staff';
import { today } from '@/lib/dates';
import { useAdoptRuleSet } from './queries';

interface Fields {
  name: string;
  jurisdiction: string | null;
  validFrom: string;
  source: string;
  clause?: string;
  rules?: { key: string; amount: number; unit: LimitUnit }[];
  categoryRules?: { categoryCode: string; amount: number; unit: LimitUnit }[];
}

/** A county's own limits, from a day on and with their source; what a set does not name stays as it was. */
export function AdoptRules({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText();
  const r = t.complaints.rules;
  const user = useUser();
  const [form] = Form.useForm<Fields>();
  const adopt = useAdoptRuleSet(onClose, (error) => showFieldErrors(form, error));
  const required = [{ required: true, message: t.access.required }];
  const send = (held: Fields) =>
    adopt.mutate({
      jurisdiction: (held.jurisdiction ?? user.areaCode ?? '*').replace(/0+$/, '') || '*',
      name: held.name,
      validFrom: held.validFrom,
      source: held.source,
      clause: held.clause?.trim() || null,
      rules: (held.rules ?? []).map((rule) => ({ ...rule, source: null, clause: null })),
      categoryRules: (held.categoryRules ?? []).map(({ categoryCode, amount, unit }) => ({
        categoryCode,
        limit: { amount, unit },
        filingTest: null,
        closingTest: null,
        evidenceRequired: false,
        responsibleUnitId: null,
        source: null,
        clause: null,
      })),
    });
  return (
    <Modal title={r.create} open={open} onCancel={onClose} footer={null} width={680} destroyOnHidden>
      <div className="stack">
        <Alert type="info" showIcon title={r.createText} />
        <Problem error={adopt.error} />
        <Form<Fields>
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={{ validFrom: today(), jurisdiction: user.areaCode }}
          onFinish={send}
        >
          <Form.Item name="name" label={r.name} rules={required}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="jurisdiction" label={r.jurisdiction}>
            <DivisionPicker root={user.areaCode} aria-label={r.jurisdiction} />
          </Form.Item>
          <Form.Item name="validFrom" label={r.validFrom} rules={required}>
            <Input type="date" style={{ width: 180 }} />
          </Form.Item>
          <Form.Item name="source" label={r.source} rules={[{ required: true, whitespace: true, message: r.required }]}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="clause" label={r.clause}>
            <Input maxLength={100} />
          </Form.Item>
          <h3>{r.basic}</h3>
          <Rows name="rules" add={r.addRule}>
            {(index) => (
              <Form.Item name={[index, 'key']} rules={required} noStyle>
                <Select
                  aria-label={r.rule}
                  style={{ width: 260 }}
                  options={Object.entries(r.keys).map(([value, label]) => ({ value, label }))}
                />
              </Form.Item>
            )}
          </Rows>
          <h3>{r.perCategory}</h3>
          <Rows name="categoryRules" add={r.addCategory}>
            {(index) => (
              <div style={{ width: 260 }}>
                <Form.Item name={[index, 'categoryCode']} rules={required} noStyle>
                  <CategoryPicker anyLevel aria-label={t.complaints.column.category} />
                </Form.Item>
              </div>
            )}
          </Rows>
          <Button type="primary" htmlType="submit" loading={adopt.isPending}>
            {r.create}
          </Button>
        </Form>
      </div>
    </Modal>
  );
}

function Rows({ name, add, children }: { name: string; add: string; children: (index: number) => ReactNode }) {
  const t = useText();
  const r = t.complaints.rules;
  const required = [{ required: true, message: t.access.required }];
  return (
    <Form.List name={name}>
      {(rows, { add: addRow, remove }) => (
        <div className="stack" style={{ marginBottom: 16, gap: 8 }}>
          {rows.map((row) => (
            <Space key={row.key} wrap>
              {children(row.name)}
              <Form.Item name={[row.name, 'amount']} rules={required} noStyle>
                <InputNumber aria-label={r.amount} min={1} max={3660} precision={0} />
              </Form.Item>
              <Form.Item name={[row.name, 'unit']} rules={required} initialValue="workingDay" noStyle>
                <Select
                  aria-label={r.unitLabel}
                  style={{ width: 130 }}
                  options={limitUnits.map((value) => ({ value, label: t.common.unit[value] }))}
                />
              </Form.Item>
              <Button type="text" icon={<DeleteOutlined />} aria-label={t.common.remove} onClick={() => remove(row.name)} />
            </Space>
          ))}
          <div>
            <Button icon={<PlusOutlined />} onClick={() => addRow()}>
              {add}
            </Button>
          </div>
        </div>
      )}
    </Form.List>
  );
}
