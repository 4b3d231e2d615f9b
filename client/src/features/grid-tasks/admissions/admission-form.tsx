import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { type AdmissionDetails, type AdmissionReceipt, type AdmissionText, limitUnits, taskClasses } from '@/api/types';
import { DateField } from '@/components/date-field';
import { Problem, showFieldErrors } from '@/components/problem';
import { GridPicker } from '@/components/territory/pickers';
import { useText } from '@/i18n/staff';
import { addDays, today } from '@/lib/dates';
import { useSaveAdmission } from './queries';

/** As typed: money in yuan, a limit that may be none. */
export type AdmissionFields = Omit<AdmissionText, 'amountFen' | 'limit'> & {
  yuan?: number | null;
  hasLimit: boolean;
  limit?: AdmissionText['limit'];
};

export function toText({ yuan, hasLimit, limit, ...fields }: AdmissionFields): AdmissionText {
  return {
    ...fields,
    title: fields.title.trim(),
    limit: hasLimit ? (limit ?? null) : null,
    // Fen are whole: 68000.1 yuan times 100 is 6800009.999….
    amountFen: yuan ? Math.round(yuan * 100) : null,
    fundingSource: fields.fundingSource?.trim() || null,
    staffPosts: fields.staffPosts ?? null,
  };
}

export function fieldsOf(a: AdmissionDetails): AdmissionFields {
  return {
    title: a.title,
    class: a.class,
    purpose: a.purpose,
    legalBasis: a.legalBasis,
    from: a.from,
    until: a.until,
    grids: a.grids.map(({ gridId, hoursPerMonth }) => ({ gridId, hoursPerMonth })),
    hasLimit: a.limit !== null,
    limit: a.limit,
    evidenceRequired: a.evidenceRequired,
    estimatedMinutes: a.estimatedMinutes,
    yuan: a.amountFen === null ? null : a.amountFen / 100,
    fundingSource: a.fundingSource,
    staffPosts: a.staffPosts,
  };
}

const fresh = (): Partial<AdmissionFields> => ({
  from: today(),
  until: addDays(today(), 89),
  grids: [{ gridId: undefined as unknown as string, hoursPerMonth: 8 }],
  hasLimit: true,
  limit: { amount: 5, unit: 'workingDay' },
  evidenceRequired: true,
  estimatedMinutes: 30,
});

interface Props {
  admission: AdmissionDetails | null;
  onSaved: (saved: AdmissionReceipt) => void;
  reload?: () => void;
}

export function AdmissionForm({ admission, onSaved, reload }: Props) {
  const t = useText();
  const a = t.gridWork.admissions;
  const c = t.gridWork.catalogue;
  const [form] = Form.useForm<AdmissionFields>();
  const save = useSaveAdmission(admission, onSaved, (error) => showFieldErrors(form, error));
  const text = [{ required: true, whitespace: true, message: t.access.required }];
  const any = [{ required: true, message: t.access.required }];
  const hasLimit = Form.useWatch('hasLimit', form);
  return (
    <Form<AdmissionFields>
      form={form}
      layout="vertical"
      initialValues={admission ? fieldsOf(admission) : fresh()}
      onFinish={(fields) => save.mutate(toText(fields))}
    >
      <section className="card">
        <Form.Item name="title" label={c.name} rules={text}>
          <Input maxLength={60} showCount />
        </Form.Item>
        <Form.Item name="class" label={c.classLabel} rules={any}>
          <Select options={taskClasses.map((value) => ({ value, label: t.gridWork.class[value] }))} />
        </Form.Item>
        <Form.Item name="purpose" label={a.purpose} extra={a.purposeHint} rules={text}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={2000} />
        </Form.Item>
        <Form.Item name="legalBasis" label={a.basis} rules={text}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={300} />
        </Form.Item>
        <div className="row" style={{ alignItems: 'flex-start' }}>
          <Form.Item name="from" label={a.from} rules={any}>
            <DateField />
          </Form.Item>
          <Form.Item name="until" label={a.until} rules={any}>
            <DateField min={today()} />
          </Form.Item>
        </div>
        <Form.Item label={c.limit}>
          <div className="row">
            <Form.Item name="hasLimit" valuePropName="checked" noStyle>
              <Checkbox>{c.withLimit}</Checkbox>
            </Form.Item>
            {hasLimit && (
              <>
                <Form.Item name={['limit', 'amount']} noStyle rules={any}>
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
        <Form.Item name="estimatedMinutes" label={c.minutesLabel} rules={any}>
          <InputNumber min={1} max={10080} precision={0} />
        </Form.Item>
        <Form.Item name="evidenceRequired" valuePropName="checked">
          <Checkbox>{c.evidenceLabel}</Checkbox>
        </Form.Item>
      </section>
      <GridFields />
      <section className="card" style={{ marginTop: 12 }}>
        <h2>{a.guarantee}</h2>
        <Alert type="info" showIcon title={a.guaranteeHint} style={{ marginBottom: 12 }} />
        <div className="row" style={{ alignItems: 'flex-start' }}>
          <Form.Item name="yuan" label={a.amount}>
            <InputNumber min={0.01} max={100_000_000} precision={2} style={{ width: 180 }} />
          </Form.Item>
          <Form.Item name="fundingSource" label={a.source} style={{ flex: 1, minWidth: 220 }}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="staffPosts" label={a.posts}>
            <InputNumber min={1} max={500} precision={0} style={{ width: 120 }} />
          </Form.Item>
        </div>
      </section>
      <div className="stack" style={{ marginTop: 12 }}>
        <Problem error={save.error} onReload={reload && (() => reload())} />
        <div>
          <Button type="primary" size="large" htmlType="submit" loading={save.isPending}>
            {a.save}
          </Button>
        </div>
      </div>
    </Form>
  );
}

function GridFields() {
  const t = useText();
  const a = t.gridWork.admissions;
  const any = [{ required: true, message: t.access.required }];
  return (
    <section className="card" style={{ marginTop: 12 }}>
      <h2>{a.grids}</h2>
      <p className="muted">{a.gridsHint}</p>
      <Form.List name="grids">
        {(rows, { add, remove }) => (
          <div className="stack" style={{ gap: 8 }}>
            {rows.map((row) => (
              <div key={row.key} className="row grid-hours">
                <Form.Item name={[row.name, 'gridId']} rules={any} style={{ flex: 1, minWidth: 0, marginBottom: 0 }}>
                  <GridPicker aria-label={a.grids} />
                </Form.Item>
                <Form.Item name={[row.name, 'hoursPerMonth']} rules={any} style={{ marginBottom: 0 }}>
                  <InputNumber aria-label={a.hours} min={1} max={744} precision={0} style={{ width: 100 }} />
                </Form.Item>
                <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={t.common.remove} onClick={() => remove(row.name)} />
              </div>
            ))}
            <div>
              <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ hoursPerMonth: 8 })}>
                {a.addGrid}
              </Button>
            </div>
          </div>
        )}
      </Form.List>
    </section>
  );
}
