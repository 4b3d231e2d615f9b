import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { contributionKinds, itemMeasures } from '@/api/types-evaluations';
import { useEvaluationText } from '@/i18n/evaluations';
import { useText } from '@/i18n/staff';

/** One item of the draft. */
export function SchemeItemFields({ name, index, onRemove }: { name: number; index: number; onRemove: () => void }) {
  const t = useText();
  const e = useEvaluationText();
  const s = e.scheme;
  const measure = Form.useWatch(['items', name, 'measure']) as (typeof itemMeasures)[number] | undefined;
  const kinds = contributionKinds.map((value) => ({ value, label: e.kind[value] }));
  const required = [{ required: true, message: t.access.required }];
  return (
    <fieldset className="evaluation-item-fields">
      <legend>{s.item(index + 1)}</legend>
      <div className="evaluation-field-row">
        <Form.Item name={[name, 'title']} label={s.title} rules={[{ ...required[0], whitespace: true }]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name={[name, 'weight']} label={s.weight} rules={required}>
          <InputNumber min={1} max={100} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name={[name, 'measure']} label={s.measure} rules={required}>
          <Select options={itemMeasures.map((value) => ({ value, label: e.measure[value] }))} />
        </Form.Item>
        <Form.Item name={[name, 'target']} label={measure === 'share' ? s.targetPercent : s.target} rules={required}>
          <InputNumber min={0.01} precision={2} style={{ width: '100%' }} />
        </Form.Item>
      </div>
      <Form.Item name={[name, 'kinds']} label={s.kinds} rules={required}>
        <Select mode="multiple" options={kinds} />
      </Form.Item>
      {measure === 'share' && (
        <Form.Item name={[name, 'against']} label={s.against} rules={required}>
          <Select mode="multiple" options={kinds} />
        </Form.Item>
      )}
      {(measure === 'share' || measure === 'average') && (
        <Form.Item name={[name, 'withoutRecords']} label={s.withoutRecords}>
          <InputNumber min={0} max={100} precision={0} />
        </Form.Item>
      )}
      <Form.List name={[name, 'deductions']}>
        {(fields, { add, remove }) => (
          <>
            {fields.map((field) => (
              <div key={field.key} className="row evaluation-deduction">
                <Form.Item name={[field.name, 'kind']} label={s.deduct} rules={required}>
                  <Select options={kinds} style={{ width: 190 }} />
                </Form.Item>
                <Form.Item name={[field.name, 'points']} label={s.deductPoints} rules={required}>
                  <InputNumber min={1} max={100} precision={0} />
                </Form.Item>
                <Button icon={<DeleteOutlined aria-hidden />} aria-label={s.removeDeduction} onClick={() => remove(field.name)} />
              </div>
            ))}
            <span className="row">
              <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => add({ points: 1 })}>
                {s.addDeduction}
              </Button>
              <Button size="small" danger onClick={onRemove} aria-label={s.removeItem(index + 1)}>
                {s.remove}
              </Button>
            </span>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
