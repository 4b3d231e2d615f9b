import { Alert, App, Button, Drawer, Form, Input } from 'antd';
import { useState } from 'react';
import { useUser } from '@/api/session';
import type { Category, NewRuleSet } from '@/api/types';
import { DateField } from '@/components/date-field';
import { Problem, showFieldErrors } from '@/components/problem';
import { DivisionPicker } from '@/components/territory/pickers';
import { useText } from '@/i18n/staff';
import { today } from '@/lib/dates';
import { CategoryEntries, LimitEntries, NumberEntries } from './adopt-entries';
import { entryOf, type Fields, toRuleSet } from './adopt-fields';
import { AdoptPreview } from './adopt-preview';
import { useAdoptRuleSet } from './queries';

interface Props {
  open: boolean;
  /** The category one came from: its rule is the first to be written anew. */
  start: Category | null;
  area: string | null;
  onClose: () => void;
}

/** A county's own limits, from a day on and with their source; what a set does not name stays as it was. */
export function AdoptRules({ open, onClose, ...from }: Props) {
  const r = useText().complaints.rules;
  return (
    // Not closed by a click beside it: a long form would be lost.
    <Drawer title={r.create} open={open} onClose={onClose} size={760} mask={{ closable: false }} destroyOnHidden>
      <AdoptForm {...from} onDone={onClose} />
    </Drawer>
  );
}

function AdoptForm({ start, area, onDone }: { start: Category | null; area: string | null; onDone: () => void }) {
  const t = useText();
  const r = t.complaints.rules;
  const user = useUser();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const [seen, setSeen] = useState<NewRuleSet | null>(null);
  const adopt = useAdoptRuleSet(
    () => {
      void message.success(r.adopted);
      onDone();
    },
    (error) => {
      setSeen(null);
      // The form has to be back on the page before a field of it can be focused.
      requestAnimationFrame(() => showFieldErrors(form, error));
    },
  );
  const required = [{ required: true, whitespace: true, message: t.access.required }];
  const jurisdiction = Form.useWatch('jurisdiction', form) ?? area;
  const preview = (held: Fields) => {
    adopt.reset();
    setSeen(toRuleSet(held, user.areaCode));
  };
  return (
    <div className="stack">
      {seen && <AdoptPreview set={seen} sending={adopt.isPending} onBack={() => setSeen(null)} onAdopt={() => adopt.mutate(seen)} />}
      <div className="stack" hidden={seen !== null} style={seen ? { display: 'none' } : undefined}>
        <Alert type="info" showIcon title={r.createText} />
        <Problem error={adopt.error} />
        <Form<Fields>
          form={form}
          layout="vertical"
          initialValues={{ validFrom: today(), jurisdiction: area, categoryRules: start ? [entryOf(start)] : [] }}
          onFinish={preview}
        >
          <Form.Item name="name" label={r.name} rules={required}>
            <Input maxLength={100} placeholder={r.nameHint} />
          </Form.Item>
          <Form.Item name="jurisdiction" label={r.jurisdiction}>
            <DivisionPicker root={user.areaCode} aria-label={r.jurisdiction} />
          </Form.Item>
          <Form.Item name="validFrom" label={r.validFrom} rules={required}>
            <DateField min="2000-01-01" max="2100-12-31" />
          </Form.Item>
          <Form.Item name="source" label={r.source} rules={[{ required: true, whitespace: true, message: r.required }]}>
            <Input maxLength={200} placeholder={r.sourceHint} />
          </Form.Item>
          <Form.Item name="clause" label={r.clause}>
            <Input maxLength={200} />
          </Form.Item>
          <h3>{r.perCategory}</h3>
          <CategoryEntries area={jurisdiction} />
          <h3>{r.basic}</h3>
          <LimitEntries />
          <h3>{r.numbers}</h3>
          <NumberEntries />
          <Form.Item noStyle dependencies={['rules', 'categoryRules', 'numberRules']}>
            {({ getFieldValue }) => {
              const empty =
                !getFieldValue('rules')?.length && !getFieldValue('categoryRules')?.length && !getFieldValue('numberRules')?.length;
              return (
                <div className="row">
                  <Button type="primary" htmlType="submit" disabled={empty}>
                    {r.preview}
                  </Button>
                  {empty && <span className="muted">{r.nothing}</span>}
                </div>
              );
            }}
          </Form.Item>
        </Form>
      </div>
    </div>
  );
}
