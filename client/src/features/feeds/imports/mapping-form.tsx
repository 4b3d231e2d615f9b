import { Alert, Button, Form, Input, InputNumber, Select, Spin } from 'antd';
import { useUser } from '@/api/session';
import { channels, type ImportBatch, type ImportField } from '@/api/types';
import { Problem, showFieldErrors } from '@/components/problem';
import { CategoryPicker, DivisionPicker } from '@/components/territory/pickers';
import { useFeedsText } from '@/i18n/feeds';
import { useText } from '@/i18n/staff';
import { type Mapping, useCounty, useMapColumns } from './queries';

interface Fields {
  headerRow: number;
  fields: Record<string, ImportField | undefined>;
  sourceSystem: string;
  divisionCode: string | null;
  categoryCode: string | null;
  channel: string;
}

const unsorted = '990000';

/** The file's name without date and ending: uploaded again next month it is the same source. */
export const sourceNameOf = (fileName: string) => fileName.replace(/\.\w+$/, '').replace(/[-_ ]*\d{4,}.*$/, '') || fileName;

export function MappingForm({ batch, onSent, onReload }: { batch: ImportBatch; onSent: () => void; onReload: () => void }) {
  const t = useText();
  const f = useFeedsText();
  const user = useUser();
  const county = useCounty(user.areaCode === null);
  const root = user.areaCode ?? county.data ?? null;
  const [form] = Form.useForm<Fields>();
  const map = useMapColumns(batch, onSent);
  const forTickets = batch.kind === 'tickets';
  const ofSource = forTickets || batch.kind === 'demands' || batch.kind === 'ticketUpdates' || batch.kind === 'externalTotals';
  const named = Form.useWatch('fields', { form, preserve: true });
  const missing = batch.requiredFields.filter((field) => !Object.values(named ?? {}).includes(field));
  const required = [{ required: true, message: t.access.required }];
  const initial: Fields = {
    headerRow: batch.headerRow,
    fields: Object.fromEntries(batch.columns.map((column) => [column.index, column.field ?? 'ignore'])),
    sourceSystem: batch.settings?.sourceSystem ?? sourceNameOf(batch.fileName),
    divisionCode: batch.settings?.divisionCode ?? root,
    categoryCode: batch.settings?.categoryCode && batch.settings.categoryCode !== unsorted ? batch.settings.categoryCode : null,
    channel: batch.settings?.channel ?? 'feed',
  };
  const send = (held: Fields) => {
    const body: Mapping = {
      headerRow: held.headerRow,
      columns: batch.columns.map(({ index }) => ({ index, field: held.fields[index] ?? 'ignore' })),
      settings: {
        divisionCode: held.divisionCode ?? '',
        sourceSystem: ofSource ? held.sourceSystem.trim() : null,
        categoryCode: held.categoryCode ?? null,
        channel: forTickets ? held.channel : null,
      },
    };
    map.mutate(body, { onError: (error) => showFieldErrors(form, error) });
  };
  if (county.isLoading) return <Spin />;
  return (
    <Form<Fields> form={form} layout="vertical" initialValues={initial} onFinish={send} className="stack">
      <section className="card">
        <h2>{f.stepTitle.map}</h2>
        <p className="muted">{f.mapHint}</p>
        <div className="scroll-x">
          <table className="plain-table import-columns">
            <thead>
              <tr>
                <th />
                <th>{f.heading}</th>
                <th>{f.samples}</th>
                <th style={{ minWidth: 170 }}>{f.meaning}</th>
              </tr>
            </thead>
            <tbody>
              {batch.columns.map((column) => (
                <tr key={column.index}>
                  <td className="muted">{column.letter}</td>
                  <td>
                    <strong>{column.heading}</strong>
                  </td>
                  <td className="samples">
                    {column.samples.map((sample, i) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: samples may repeat and never move
                      <span key={i}>{sample}</span>
                    ))}
                  </td>
                  <td>
                    <Form.Item name={['fields', String(column.index)]} noStyle>
                      <Select
                        aria-label={`${f.meaning} ${column.heading}`}
                        style={{ width: '100%' }}
                        options={[...batch.fields, 'ignore' as const].map((value) => ({
                          value,
                          label: batch.requiredFields.includes(value) ? `${f.field[value]} *` : f.field[value],
                        }))}
                      />
                    </Form.Item>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {missing.length > 0 && (
          <Alert role="status" type="warning" showIcon title={f.missing(missing.map((field) => f.field[field]).join(' · '))} />
        )}
      </section>
      <section className="card">
        <h2>{f.settings}</h2>
        <div className="batch-settings">
          {ofSource && (
            <Form.Item name="sourceSystem" label={f.sourceSystem} extra={f.sourceSystemHint} rules={required}>
              <Input maxLength={60} />
            </Form.Item>
          )}
          <Form.Item name="divisionCode" label={forTickets ? f.division : f.within} rules={required}>
            <DivisionPicker root={root} aria-label={forTickets ? f.division : f.within} />
          </Form.Item>
          {forTickets && (
            <>
              <Form.Item name="categoryCode" label={f.category}>
                <CategoryPicker />
              </Form.Item>
              <Form.Item name="channel" label={f.channel} rules={required}>
                <Select options={channels.map((value) => ({ value, label: t.complaints.channel[value] }))} />
              </Form.Item>
            </>
          )}
          <Form.Item name="headerRow" label={f.headerRow} rules={required}>
            <InputNumber min={1} max={100} precision={0} />
          </Form.Item>
        </div>
        <Problem
          error={map.error}
          onReload={() => {
            map.reset();
            onReload();
          }}
        />
        <Button type="primary" size="large" htmlType="submit" disabled={missing.length > 0} loading={map.isPending}>
          {batch.settings ? f.validateAgain : f.validate}
        </Button>
      </section>
    </Form>
  );
}
