import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useUser } from '@/api/session';
import { roles, type TemporaryPassword } from '@/api/types';
import { Problem, showFieldErrors } from '@/components/problem';
import { DivisionPicker, UnitPicker } from '@/components/territory/pickers';
import { useText } from '@/i18n/staff';
import { PasswordOnce } from './password-once';
import { type NewUser, useCreateUser, useRoles } from './queries';

export function CreateUser({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText();
  const u = t.access.users;
  const me = useUser();
  const known = useRoles();
  const [form] = Form.useForm<NewUser>();
  const role = Form.useWatch('role', form);
  const [made, setMade] = useState<TemporaryPassword | null>(null);
  const create = useCreateUser(
    (answer) => {
      onClose();
      form.resetFields();
      setMade(answer);
    },
    (error) => showFieldErrors(form, error),
  );
  const byUnit = known.data?.find((r) => r.role === role)?.byUnit ?? false;
  const required = [{ required: true, whitespace: true, message: t.access.required }];
  const offered = known.data ? roles.filter((r) => known.data.some((k) => k.role === r)) : roles;
  return (
    <>
      <Modal title={u.create} open={open} onCancel={onClose} footer={null}>
        <Problem error={create.error} />
        <Form<NewUser>
          form={form}
          layout="vertical"
          initialValues={{ areaCode: me.areaCode }}
          onFinish={(held) =>
            create.mutate({ ...held, areaCode: byUnit ? null : (held.areaCode ?? null), unitId: byUnit ? (held.unitId ?? null) : null })
          }
        >
          <Form.Item name="displayName" label={t.access.displayName} rules={required}>
            <Input maxLength={50} autoComplete="off" />
          </Form.Item>
          <Form.Item name="userName" label={t.access.userName} rules={required}>
            <Input maxLength={50} autoComplete="off" />
          </Form.Item>
          <Form.Item name="role" label={u.role} rules={required}>
            <Select options={offered.map((value) => ({ value, label: t.access.role[value] }))} />
          </Form.Item>
          {byUnit ? (
            <Form.Item name="unitId" label={u.unit} rules={required}>
              <UnitPicker area={me.areaCode} />
            </Form.Item>
          ) : (
            <Form.Item name="areaCode" label={t.access.area}>
              <DivisionPicker root={me.areaCode} aria-label={t.access.area} />
            </Form.Item>
          )}
          <Button type="primary" htmlType="submit" loading={create.isPending}>
            {t.common.create}
          </Button>
        </Form>
      </Modal>
      <PasswordOnce password={made} onClose={() => setMade(null)} />
    </>
  );
}
