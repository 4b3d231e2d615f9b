import { useNavigate } from '@tanstack/react-router';
import { Alert, App, Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useUser } from '@/api/session';
import { Brand, LonePage } from '@/components/lone-page';
import { Problem, showFieldErrors } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { startPage } from '@/lib/areas';
import { paths } from '@/lib/paths';
import { NewPasswordFields } from './new-password-fields';
import { useChangePassword } from './queries';

interface Fields {
  currentPassword: string;
  newPassword: string;
}

export default function PasswordPage(): ReactNode {
  const t = useText();
  const user = useUser();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const change = useChangePassword(
    (session) => {
      void message.success(t.access.passwordChanged);
      void navigate({ to: session?.user ? startPage(session.user) : paths.signIn });
    },
    (error) => showFieldErrors(form, error),
  );
  return (
    <LonePage>
      <Brand />
      <h1>{t.access.changePassword}</h1>
      {user.mustChangePassword && <Alert type="info" showIcon title={t.access.mustChangePassword} />}
      <Problem error={change.error} />
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ currentPassword, newPassword }) => change.mutate({ userName: user.userName, currentPassword, newPassword })}
      >
        <input type="text" autoComplete="username" value={user.userName} readOnly hidden />
        <Form.Item label={t.access.currentPassword} name="currentPassword" rules={[{ required: true, message: t.access.required }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <NewPasswordFields name="newPassword" />
        <Button type="primary" htmlType="submit" block loading={change.isPending}>
          {t.access.changePassword}
        </Button>
      </Form>
    </LonePage>
  );
}
