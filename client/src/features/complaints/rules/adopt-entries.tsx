import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { limitUnits } from '@/api/types';
import { CategoryPicker, UnitPicker } from '@/components/territory/pickers';
import { useText } from '@/i18n/staff';
import { entryOf } from './adopt-fields';
import { useCategoriesIn } from './queries';

type Path = (string | number)[];

function LimitInputs({ at }: { at: Path }) {
  const t = useText();
  const r = t.complaints.rules;
  const required = [{ required: true, message: t.access.required }];
  return (
    <>
      <Form.Item name={[...at, 'amount']} rules={required} style={{ marginBottom: 0 }}>
        <InputNumber aria-label={r.amount} min={1} max={3660} precision={0} style={{ width: 90 }} />
      </Form.Item>
      <Form.Item name={[...at, 'unit']} rules={required} style={{ marginBottom: 0 }}>
        <Select
          aria-label={r.unitLabel}
          style={{ width: 150 }}
          options={limitUnits.map((value) => ({ value, label: t.common.unit[value] }))}
        />
      </Form.Item>
    </>
  );
}

/** Limits of the steps: to accept, to dispatch, to verify … */
export function LimitEntries() {
  const t = useText();
  const r = t.complaints.rules;
  return (
    <Form.List name="rules">
      {(rows, { add, remove }) => (
        <div className="stack" style={{ marginBottom: 16, gap: 8 }}>
          {rows.map((row) => (
            <div key={row.key} className="row" style={{ alignItems: 'flex-start' }}>
              <Form.Item name={[row.name, 'key']} rules={[{ required: true, message: t.access.required }]} style={{ marginBottom: 0 }}>
                <Select
                  aria-label={r.rule}
                  style={{ width: 240 }}
                  options={Object.entries(r.keys).map(([value, label]) => ({ value, label }))}
                />
              </Form.Item>
              <LimitInputs at={[row.name]} />
              <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={t.common.remove} onClick={() => remove(row.name)} />
            </div>
          ))}
          <div>
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ unit: 'workingDay' })}>
              {r.addRule}
            </Button>
          </div>
        </div>
      )}
    </Form.List>
  );
}

/** Bounds that are no time: how many households a grid or a neighbour group has. */
export function NumberEntries() {
  const t = useText();
  const r = t.complaints.rules;
  const required = [{ required: true, message: t.access.required }];
  return (
    <Form.List name="numberRules">
      {(rows, { add, remove }) => (
        <div className="stack" style={{ marginBottom: 16, gap: 8 }}>
          {rows.map((row) => (
            <div key={row.key} className="row" style={{ alignItems: 'flex-start' }}>
              <Form.Item name={[row.name, 'key']} rules={required} style={{ marginBottom: 0 }}>
                <Select
                  aria-label={r.rule}
                  style={{ width: 240 }}
                  options={Object.entries(r.numberKeys).map(([value, label]) => ({ value, label }))}
                />
              </Form.Item>
              <Form.Item name={[row.name, 'value']} rules={required} style={{ marginBottom: 0 }}>
                <InputNumber aria-label={r.numberValue} min={0} max={1000000} precision={0} style={{ width: 120 }} />
              </Form.Item>
              <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={t.common.remove} onClick={() => remove(row.name)} />
            </div>
          ))}
          <div>
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({})}>
              {r.addNumber}
            </Button>
          </div>
        </div>
      )}
    </Form.List>
  );
}

/** Whole rules of categories; choosing one fills in what holds for it now, so that only what changes is typed. */
export function CategoryEntries({ area }: { area: string | null }) {
  const t = useText();
  const r = t.complaints.rules;
  const form = Form.useFormInstance();
  const categories = useCategoriesIn(area);
  const find = (code: string | null) => categories.data?.find((one) => one.code === code);
  const fill = (row: number, code: string | null) => {
    const category = find(code);
    if (category) form.setFieldValue(['categoryRules', row], entryOf(category));
  };
  return (
    <Form.List name="categoryRules">
      {(rows, { add, remove }) => (
        <div className="stack" style={{ marginBottom: 16 }}>
          {rows.map((row) => (
            <div key={row.key} className="rule-entry">
              <div className="row spread" style={{ alignItems: 'flex-start', flexWrap: 'nowrap' }}>
                <div style={{ flex: 1, minWidth: 0 }}>
                  <Form.Item
                    name={[row.name, 'categoryCode']}
                    label={t.complaints.column.category}
                    extra={r.appliesBelow}
                    rules={[{ required: true, message: t.access.required }]}
                    getValueFromEvent={(code: string | null) => {
                      fill(row.name, code);
                      return code;
                    }}
                  >
                    <CategoryPicker anyLevel />
                  </Form.Item>
                </div>
                <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={t.common.remove} onClick={() => remove(row.name)} />
              </div>
              <Form.Item label={r.limit} required>
                <div className="row" style={{ alignItems: 'flex-start' }}>
                  <LimitInputs at={[row.name, 'limit']} />
                </div>
              </Form.Item>
              <Form.Item name={[row.name, 'filingTest']} label={r.filing}>
                <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} maxLength={500} />
              </Form.Item>
              <Form.Item name={[row.name, 'closingTest']} label={r.closing}>
                <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} maxLength={500} />
              </Form.Item>
              <Form.Item name={[row.name, 'evidenceRequired']} valuePropName="checked">
                <Checkbox>{r.evidenceLabel}</Checkbox>
              </Form.Item>
              <Form.Item noStyle dependencies={[['categoryRules', row.name, 'categoryCode']]}>
                {({ getFieldValue }) => (
                  <Form.Item name={[row.name, 'responsibleUnitId']} label={r.unit}>
                    <UnitPicker area={area} known={find(getFieldValue(['categoryRules', row.name, 'categoryCode']))?.responsibleUnit} />
                  </Form.Item>
                )}
              </Form.Item>
            </div>
          ))}
          <div>
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ limit: { unit: 'workingDay' } })}>
              {r.addCategory}
            </Button>
          </div>
        </div>
      )}
    </Form.List>
  );
}
