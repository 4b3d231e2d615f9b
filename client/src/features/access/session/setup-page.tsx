import { useNavigate } from '@tanstack/react-router';
import { App, Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { Brand, LonePage } from '@/components/lone-page';
import { Problem } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { paths } from '@/lib/paths';
import { NewPasswordFields } from './new-password-fields';
import { useSetup } from './queries';

interface Fields {
  setupToken: string;
  userName: string;
  displayName: string;
  password: string;
}

/** Shown while no user exists at all: the holder of the server's set-up token makes the first administrator. */
export default function SetupPage(): ReactNode {
  const t = useText();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const setup = useSetup(() => {
    void message.success(t.access.setupDone);
    void navigate({ to: paths.signIn });
  });
  const required = [{ required: true, message: t.access.required }];
  return (
    <LonePage>
      <Brand />
      <div>
        <h1>{t.access.setupTitle}</h1>
        <p className="muted">{t.access.setupText}</p>
      </div>
      <Problem error={setup.error} />
      <Form<Fields>
        layout="vertical"
        requiredMark={false}
        onFinish={({ setupToken, userName, displayName, password }) => setup.mutate({ setupToken, userName, displayName, password })}
      >
        <Form.Item label={t.access.setupToken} name="setupToken" rules={required}>
          <Input autoComplete="one-time-code" autoFocus />
        </Form.Item>
        <Form.Item label={t.access.userName} name="userName" rules={required}>
          <Input autoComplete="username" />
        </Form.Item>
        <Form.Item label={t.access.displayName} name="displayName" rules={required}>
          <Input autoComplete="name" />
        </Form.Item>
        <NewPasswordFields name="password" />
        <Button type="primary" htmlType="submit" block loading={setup.isPending}>
          {t.common.create}
        </Button>
      </Form>
    </LonePage>
  );
}
