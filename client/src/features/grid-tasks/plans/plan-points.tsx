import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber } from 'antd';
import { useText } from '@/i18n/staff';

const most = 40;

/** Points in the order of the walk. */
export function PlanPoints() {
  const t = useText();
  const p = t.ledger.plans;
  const required = [{ required: true, message: t.access.required }];
  return (
    <Form.List name="points">
      {(fields, { add, remove }) => (
        <Form.Item label={p.points} extra={p.pointsHint}>
          {fields.map((field, i) => (
            <div key={field.key} className="plan-point">
              <Form.Item name={[field.name, 'name']} rules={required}>
                <Input placeholder={p.pointName} aria-label={`${i + 1} ${p.pointName}`} maxLength={60} />
              </Form.Item>
              <Form.Item name={[field.name, 'longitude']} rules={required}>
                <InputNumber
                  placeholder={p.longitude}
                  aria-label={`${i + 1} ${p.longitude}`}
                  min={-180}
                  max={180}
                  step={0.0001}
                  style={{ width: '100%' }}
                />
              </Form.Item>
              <Form.Item name={[field.name, 'latitude']} rules={required}>
                <InputNumber
                  placeholder={p.latitude}
                  aria-label={`${i + 1} ${p.latitude}`}
                  min={-90}
                  max={90}
                  step={0.0001}
                  style={{ width: '100%' }}
                />
              </Form.Item>
              <Form.Item name={[field.name, 'check']}>
                <Input placeholder={p.check} aria-label={`${i + 1} ${p.check}`} maxLength={200} />
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={p.removePoint(i + 1)}
                onClick={() => remove(field.name)}
              />
            </div>
          ))}
          {fields.length < most && (
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({})}>
              {p.addPoint}
            </Button>
          )}
        </Form.Item>
      )}
    </Form.List>
  );
}
