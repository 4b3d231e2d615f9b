import { Alert, App, Button, Form } from 'antd';
import { useState } from 'react';
import { useUser } from '@/api/session';
import type { UserDetails } from '@/api/types';
import { Problem, showFieldErrors } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { bounded, type Placement, PlacementFields } from './placement-fields';
import { useChangeUser, useRoles } from './queries';

const names = ['displayName', 'role', 'areaCode', 'unitId', 'memberId'] as const;
const place = ['role', 'areaCode', 'unitId', 'memberId'] as const;

/** Sends only what was changed here, so that after a conflict the other person's change to another field stays. */
export function EditUser({ user, reload }: { user: UserDetails; reload: () => Promise<UserDetails | undefined> }) {
  const t = useText();
  const u = t.access.users;
  const { message } = App.useApp();
  const me = useUser();
  const known = useRoles();
  const [form] = Form.useForm<Placement>();
  const [touched, setTouched] = useState(false);
  const change = useChangeUser(
    () => {
      setTouched(false);
      form.setFields(names.map((name) => ({ name, touched: false })));
      void message.success(t.common.saved);
    },
    (error) => showFieldErrors(form, error),
  );
  const takeLatest = async () => {
    const latest = await reload();
    if (!latest) return;
    for (const name of names) if (!form.isFieldTouched(name)) form.setFieldValue(name, latest[name]);
    change.reset();
  };
  const send = (held: Placement) =>
    change.mutate({
      id: user.id,
      revision: user.revision,
      body: {
        ...(form.isFieldTouched('displayName') && { displayName: held.displayName.trim() }),
        ...(place.some((name) => form.isFieldTouched(name)) && { role: held.role, ...bounded(held, known.data, me.areaCode) }),
      },
    });
  return (
    <Form<Placement>
      form={form}
      layout="vertical"
      initialValues={user}
      onValuesChange={() => setTouched(form.isFieldsTouched())}
      onFinish={send}
      style={{ borderTop: '1px solid var(--line)', paddingTop: 12 }}
    >
      <div style={{ marginBottom: change.error ? 12 : 0 }}>
        <Problem error={change.error} onReload={() => void takeLatest()} />
      </div>
      <PlacementFields
        unit={user.unitId && user.unitName ? { id: user.unitId, name: user.unitName } : null}
        member={user.memberId && user.memberName ? { id: user.memberId, name: user.memberName } : null}
      />
      {touched && <Alert type="info" showIcon title={u.placeEndsSessions} style={{ marginBottom: 12 }} />}
      <Button type="primary" htmlType="submit" disabled={!touched} loading={change.isPending}>
        {t.common.save}
      </Button>
    </Form>
  );
}
