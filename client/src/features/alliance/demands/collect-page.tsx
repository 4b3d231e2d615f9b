import { PrinterOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Form, Input, InputNumber, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import { useUser } from '@/api/session';
import { type CollectedDemand, type NewDemand, toldCarriers } from '@/api/types-alliance';
import { DateField } from '@/components/date-field';
import { Problem, showFieldErrors } from '@/components/problem';
import { CompoundPicker, DivisionPicker } from '@/components/territory/pickers';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import { useDraft } from '@/lib/draft';
import { paths } from '@/lib/paths';
import { Receipt } from './receipt';
import './demands.css';

interface Fields {
  compoundId?: string | null;
  community?: string | null;
  carrier: NewDemand['carrier'];
  title: string;
  text: string;
  heads: number;
  wantedFrom?: string;
  wantedUntil?: string;
  requester?: { name?: string; phone?: string; address?: string };
}

/** Takes down what a resident wishes for; what is typed is kept on the device until it is sent. */
export default function CollectPage(): ReactNode {
  const t = useText();
  const l = t.lists;
  const d = l.demand;
  const user = useUser();
  const [form] = Form.useForm<Fields>();
  const compound = Form.useWatch('compoundId', form);
  const draft = useDraft<Fields>(`demand.${user.id}`);
  const [told, setTold] = useState<{ receipt: CollectedDemand; title: string; text: string } | null>(null);
  const act = useCommand({
    run: ({ compoundId, community, wantedFrom, wantedUntil, requester, ...fields }: Fields, idempotencyKey) =>
      api.post<CollectedDemand>('/demands', {
        body: {
          ...fields,
          compoundId: compoundId ?? null,
          community: compoundId ? null : (community ?? null),
          wantedFrom: wantedFrom ?? null,
          wantedUntil: wantedUntil ?? null,
          requester: requesterOf(requester),
        },
        idempotencyKey,
      }),
    invalidates: [keys.alliance],
    onDone: (receipt, { title, text }) => {
      draft.discard();
      setTold({ receipt, title, text });
      scrollTo(0, 0);
    },
    onRefused: (error) => showFieldErrors(form, error),
  });
  const required = [{ required: true, whitespace: true, message: t.access.required }];
  const needed = [{ required: true, message: t.access.required }];
  const initial: Partial<Fields> = { carrier: 'station', heads: 1, community: user.areaCode };
  if (told) {
    return (
      <div className="page page-narrow">
        <div className="page-head no-print">
          <h1>{d.receipt}</h1>
          <span className="row">
            <Button type="primary" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
              {t.common.print}
            </Button>
            <Link to={paths.demand} params={{ demandId: told.receipt.id }}>
              <Button tabIndex={-1}>{d.openIt}</Button>
            </Link>
            <Button onClick={() => setTold(null)}>{d.another}</Button>
          </span>
        </div>
        <Receipt {...told} />
      </div>
    );
  }
  return (
    <div className="page page-narrow">
      <div className="page-head">
        <div>
          <h1>{d.collect}</h1>
          <span className="muted">{d.collectIntro}</span>
        </div>
        {draft.savedAt && <span className="muted">{t.common.draftSaved}</span>}
      </div>
      {draft.found && (
        <Alert
          type="info"
          showIcon
          title={t.common.draftFound(formatInstant(draft.found.at))}
          action={
            <span className="row">
              <Button
                size="small"
                type="primary"
                onClick={() => {
                  form.setFieldsValue(draft.found?.values ?? {});
                  draft.accept();
                }}
              >
                {t.common.restoreDraft}
              </Button>
              <Button size="small" onClick={draft.discard}>
                {t.common.discardDraft}
              </Button>
            </span>
          }
        />
      )}
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={initial}
        onValuesChange={(_, all) => draft.keep(all)}
        onFinish={(fields) => act.mutate(fields)}
      >
        <div className="stack">
          <Problem error={act.error} />
          <fieldset className="card demand-fields">
            <legend>{d.what}</legend>
            <Form.Item name="title" label={l.field.title} rules={required}>
              <Input maxLength={60} placeholder={d.titleHint} />
            </Form.Item>
            <Form.Item name="text" label={d.told} rules={required}>
              <Input.TextArea rows={4} maxLength={2000} showCount />
            </Form.Item>
            <div className="demand-grid">
              <Form.Item name="carrier" label={l.field.carrier} rules={needed}>
                <Select options={toldCarriers.map((value) => ({ value, label: l.carrier[value] }))} />
              </Form.Item>
              <Form.Item name="heads" label={l.field.heads} rules={needed}>
                <InputNumber min={1} max={10_000} precision={0} inputMode="numeric" style={{ width: '100%' }} />
              </Form.Item>
              <Form.Item name="wantedFrom" label={`${l.field.days} · ${l.field.from}`}>
                <DateField />
              </Form.Item>
              <Form.Item name="wantedUntil" label={`${l.field.days} · ${l.field.until}`}>
                <DateField />
              </Form.Item>
            </div>
          </fieldset>
          <fieldset className="card demand-fields">
            <legend>{d.where}</legend>
            <Form.Item name="compoundId" label={t.complaints.register.compound}>
              <CompoundPicker area={user.areaCode} />
            </Form.Item>
            {!compound && (
              <Form.Item name="community" label={l.field.community} rules={needed}>
                <DivisionPicker root={user.areaCode} />
              </Form.Item>
            )}
          </fieldset>
          <fieldset className="card demand-fields">
            <legend>{d.who}</legend>
            <div className="demand-grid">
              <Form.Item name={['requester', 'name']} label={d.name}>
                <Input maxLength={60} autoComplete="off" />
              </Form.Item>
              <Form.Item name={['requester', 'phone']} label={d.phone}>
                <Input maxLength={30} inputMode="tel" autoComplete="off" />
              </Form.Item>
              <Form.Item name={['requester', 'address']} label={d.address}>
                <Input maxLength={200} autoComplete="off" />
              </Form.Item>
            </div>
          </fieldset>
          <Button type="primary" size="large" htmlType="submit" loading={act.isPending} style={{ justifySelf: 'start' }}>
            {d.collect}
          </Button>
        </div>
      </Form>
    </div>
  );
}

/** Null where no field was filled in. */
function requesterOf(typed: Fields['requester']) {
  const name = typed?.name?.trim() || null;
  const phone = typed?.phone?.trim() || null;
  const address = typed?.address?.trim() || null;
  return name || phone || address ? { name, phone, address } : null;
}
