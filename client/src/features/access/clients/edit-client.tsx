import { App, Button, Form } from 'antd';
import { useState } from 'react';
import type { Client } from '@/api/types-interfaces';
import { useOwnArea } from '@/components/feeds/area-field';
import { Problem, showFieldErrors } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { type ClientFields, ClientFormFields, fieldNames } from './client-fields';
import { useChangeClient } from './queries';

/** Sends only what was changed here, so that after a conflict the other person's change to another field stays. */
export function EditClient({ client, reload }: { client: Client; reload: () => Promise<Client | undefined> }) {
  const t = useText();
  const own = useOwnArea();
  const { message } = App.useApp();
  const [form] = Form.useForm<ClientFields>();
  const [touched, setTouched] = useState(false);
  const change = useChangeClient(
    client,
    () => {
      setTouched(false);
      form.setFields(fieldNames.map((name) => ({ name, touched: false })));
      void message.success(t.common.saved);
    },
    (error) => showFieldErrors(form, error),
  );
  const takeLatest = async () => {
    const latest = await reload();
    if (!latest) return;
    for (const name of fieldNames) if (!form.isFieldTouched(name)) form.setFieldValue(name, latest[name]);
    change.reset();
  };
  const send = (held: ClientFields) => {
    const all = { ...held, name: held.name.trim(), operator: held.operator.trim(), areaCode: held.areaCode ?? own ?? client.areaCode };
    change.mutate(Object.fromEntries(fieldNames.filter((name) => form.isFieldTouched(name)).map((name) => [name, all[name]])));
  };
  return (
    <Form<ClientFields>
      form={form}
      layout="vertical"
      initialValues={client}
      onValuesChange={() => setTouched(form.isFieldsTouched())}
      onFinish={send}
    >
      <div style={{ marginBottom: change.error ? 12 : 0 }}>
        <Problem error={change.error} onReload={() => void takeLatest()} />
      </div>
      <ClientFormFields />
      <Button type="primary" htmlType="submit" disabled={!touched} loading={change.isPending}>
        {t.common.save}
      </Button>
    </Form>
  );
}
