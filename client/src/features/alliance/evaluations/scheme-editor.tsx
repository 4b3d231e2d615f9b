import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Form, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { evaluationBands, type SchemeDetails, type SchemeItem, type SchemeText } from '@/api/types-evaluations';
import { Problem, showFieldErrors } from '@/components/problem';
import { useEvaluationText } from '@/i18n/evaluations';
import { useText } from '@/i18n/staff';
import { useDiscardScheme, useSchemeAct } from './queries';
import { SchemeItemFields } from './scheme-item-fields';
import { SchemePreview } from './scheme-preview';

interface Fields {
  year: number;
  items: SchemeItem[];
  /** Lower bounds by band; one left empty is not used. */
  bands: Record<string, number | null>;
}

const fresh: SchemeItem = { title: '', weight: 10, measure: 'count', kinds: [], against: [], target: 1, withoutRecords: 0, deductions: [] };

/** Writes the draft: items whose weights have to make a hundred, and the bands. */
export function SchemeEditor({ details, onGone }: { details: SchemeDetails; onGone: () => void }) {
  const t = useText();
  const words = useEvaluationText();
  const s = words.scheme;
  const { message, modal } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const [publishing, setPublishing] = useState(false);
  const items = Form.useWatch('items', form) ?? details.items;
  const weights = items.reduce((sum, item) => sum + (item?.weight ?? 0), 0);
  const act = useSchemeAct(
    details.scheme,
    (_, verb) => {
      void message.success(s.said[verb]);
      setPublishing(false);
    },
    (error) => showFieldErrors(form, error),
  );
  const discard = useDiscardScheme(details.scheme, () => {
    void message.success(s.said.discard);
    onGone();
  });
  return (
    <div className="stack">
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{
          year: details.scheme.year,
          items: details.items,
          bands: Object.fromEntries(details.bands.map((band) => [band.band, band.from])),
        }}
        onFinish={(fields) => act.mutate({ verb: 'revise', body: textOf(fields) })}
      >
        <Problem error={act.error ?? discard.error} />
        <div className="row">
          <Form.Item name="year" label={s.year} rules={[{ required: true, message: t.access.required }]}>
            <InputNumber min={2000} max={2100} precision={0} />
          </Form.Item>
          <p className="tag" data-tone={weights === 100 ? 'ok' : 'warn'} role="status">
            {s.sum(weights)}
          </p>
        </div>
        <Form.List name="items">
          {(fields, { add, remove }) => (
            <>
              {fields.map((field, index) => (
                <SchemeItemFields key={field.key} name={field.name} index={index} onRemove={() => remove(field.name)} />
              ))}
              <Button icon={<PlusOutlined aria-hidden />} onClick={() => add(fresh)}>
                {s.addItem}
              </Button>
            </>
          )}
        </Form.List>
        <h2 className="evaluation-bands-title">{s.bands}</h2>
        <div className="row">
          {evaluationBands.map((band) => (
            <Form.Item key={band} name={['bands', band]} label={words.band[band]}>
              <InputNumber min={0} max={100} precision={0} />
            </Form.Item>
          ))}
        </div>
        <div className="row">
          <Button type="primary" htmlType="submit" loading={act.isPending}>
            {t.common.save}
          </Button>
          <Button disabled={act.isPending} onClick={() => setPublishing(true)}>
            {s.publish}
          </Button>
          <Button
            danger
            disabled={act.isPending}
            onClick={() =>
              void modal.confirm({
                title: s.confirmDiscard,
                okText: s.discard,
                cancelText: t.common.cancel,
                okButtonProps: { danger: true },
                onOk: () => discard.mutate(undefined),
              })
            }
          >
            {s.discard}
          </Button>
        </div>
      </Form>
      <SchemePreview scheme={details.scheme} />
      <Modal title={s.publish} open={publishing} onCancel={() => setPublishing(false)} footer={null} destroyOnHidden>
        <Form layout="vertical" onFinish={(body: { document: string }) => act.mutate({ verb: 'publish', body })}>
          <Problem error={act.error} />
          <p className="muted">{s.publishHint}</p>
          <Form.Item name="document" label={s.document} rules={[{ required: true, whitespace: true, message: t.access.required }]}>
            <Input maxLength={100} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={act.isPending}>
            {s.publish}
          </Button>
        </Form>
      </Modal>
    </div>
  );
}

/** What a measure does not use is left out, however it was filled in before the measure was chosen. */
function textOf({ year, items, bands }: Fields): SchemeText {
  return {
    year,
    items: items.map((item) => ({
      ...fresh,
      ...item,
      against: item.measure === 'share' ? (item.against ?? []) : [],
      withoutRecords: item.measure === 'share' || item.measure === 'average' ? (item.withoutRecords ?? 0) : 0,
      deductions: item.deductions ?? [],
    })),
    bands: evaluationBands.flatMap((band) => (typeof bands[band] === 'number' ? [{ band, from: bands[band] }] : [])),
  };
}
