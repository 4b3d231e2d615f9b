import { App, Button, Checkbox, Drawer, Form, Input, InputNumber, Select } from 'antd';
import { type Catalogue, type CatalogueItem, frequencyPeriods, limitUnits, type NewCatalogueItem, taskClasses } from '@/api/types';
import { Problem, showFieldErrors } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { useCatalogueAct } from './queries';

interface Props {
  editing: CatalogueItem | 'new' | null;
  catalogue: Catalogue;
  onClose: () => void;
  reload: () => void;
}

/** What the form holds: a limit that may be none, and a frequency in numbers or in words. */
export type ItemFields = Omit<NewCatalogueItem, 'limit'> & { hasLimit: boolean; limit?: NewCatalogueItem['limit'] };

export function toItem({ hasLimit, limit, frequency, nameEn, ...fields }: ItemFields): NewCatalogueItem {
  const inWords = frequency.text?.trim();
  return {
    ...fields,
    nameEn: nameEn?.trim() || null,
    frequency: inWords
      ? { times: null, per: null, text: inWords }
      : { times: frequency.times ?? null, per: frequency.per ?? null, text: null },
    limit: hasLimit ? (limit ?? null) : null,
  };
}

const fresh = {
  frequency: { times: 1, per: 'month' as const },
  hasLimit: true,
  limit: { amount: 3, unit: 'workingDay' as const },
  evidenceRequired: false,
  fitForStewards: false,
  estimatedMinutes: 30,
};

export function ItemEditor({ editing, onClose, ...rest }: Props) {
  const c = useText().gridWork.catalogue;
  return (
    <Drawer
      title={editing === 'new' ? c.addItem : c.editItem}
      open={editing !== null}
      onClose={onClose}
      size={560}
      mask={{ closable: false }}
      destroyOnHidden
    >
      {editing && <ItemForm item={editing === 'new' ? null : editing} onDone={onClose} {...rest} />}
    </Drawer>
  );
}

function ItemForm({
  item,
  catalogue,
  onDone,
  reload,
}: {
  item: CatalogueItem | null;
  catalogue: Catalogue;
  onDone: () => void;
  reload: () => void;
}) {
  const t = useText();
  const c = t.gridWork.catalogue;
  const { message } = App.useApp();
  const [form] = Form.useForm<ItemFields>();
  const act = useCatalogueAct(
    catalogue,
    () => {
      void message.success(t.common.saved);
      onDone();
    },
    (error) => showFieldErrors(form, error),
  );
  const required = [{ required: true, message: t.access.required }];
  const text = [{ required: true, whitespace: true, message: t.access.required }];
  return (
    <Form<ItemFields>
      form={form}
      layout="vertical"
      initialValues={item ? { ...item, hasLimit: item.limit !== null, limit: item.limit ?? fresh.limit } : fresh}
      onFinish={(fields) => act.mutate({ verb: 'put-item', body: toItem(fields) })}
    >
      <Problem
        error={act.error}
        onReload={() => {
          act.reset();
          reload();
        }}
      />
      <Form.Item name="code" label={c.code} extra={c.codeHint} rules={text}>
        <Input maxLength={40} disabled={item !== null} />
      </Form.Item>
      <Form.Item name="name" label={c.name} rules={text}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="nameEn" label={c.nameEn}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="class" label={c.classLabel} rules={required}>
        <Select options={taskClasses.map((value) => ({ value, label: t.gridWork.class[value] }))} />
      </Form.Item>
      <Form.Item name="department" label={c.department} rules={text}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="legalBasis" label={c.basis} rules={text}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={300} />
      </Form.Item>
      <FrequencyFields />
      <LimitFields />
      <Form.Item name="estimatedMinutes" label={c.minutesLabel} rules={required}>
        <InputNumber min={1} max={10080} precision={0} />
      </Form.Item>
      <Form.Item name="evidenceRequired" valuePropName="checked" noStyle>
        <Checkbox>{c.evidenceLabel}</Checkbox>
      </Form.Item>
      <Form.Item name="fitForStewards" valuePropName="checked">
        <Checkbox>{c.stewardsLabel}</Checkbox>
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={act.isPending}>
        {t.common.save}
      </Button>
    </Form>
  );
}

function FrequencyFields() {
  const t = useText();
  const c = t.gridWork.catalogue;
  return (
    <Form.Item label={c.frequency}>
      <div className="row" style={{ alignItems: 'flex-start' }}>
        <Form.Item name={['frequency', 'per']} noStyle>
          <Select
            aria-label={c.frequencyPer}
            allowClear
            style={{ width: 120 }}
            options={frequencyPeriods.map((value) => ({ value, label: t.gridWork.per[value] }))}
          />
        </Form.Item>
        <Form.Item name={['frequency', 'times']} noStyle>
          <InputNumber aria-label={c.frequencyTimes} min={1} max={99} precision={0} style={{ width: 80 }} />
        </Form.Item>
        <Form.Item name={['frequency', 'text']} noStyle>
          <Input aria-label={c.frequencyText} placeholder={c.frequencyText} maxLength={60} style={{ width: 220 }} />
        </Form.Item>
      </div>
    </Form.Item>
  );
}

function LimitFields() {
  const t = useText();
  const c = t.gridWork.catalogue;
  const has = Form.useWatch('hasLimit');
  return (
    <Form.Item label={c.limit}>
      <div className="row">
        <Form.Item name="hasLimit" valuePropName="checked" noStyle>
          <Checkbox>{c.withLimit}</Checkbox>
        </Form.Item>
        {has && (
          <>
            <Form.Item name={['limit', 'amount']} noStyle rules={[{ required: true, message: t.access.required }]}>
              <InputNumber aria-label={c.limit} min={1} max={3660} precision={0} style={{ width: 90 }} />
            </Form.Item>
            <Form.Item name={['limit', 'unit']} noStyle>
              <Select
                aria-label={c.limit}
                style={{ width: 140 }}
                options={limitUnits.map((value) => ({ value, label: t.common.unit[value] }))}
              />
            </Form.Item>
          </>
        )}
      </div>
    </Form.Item>
  );
}
