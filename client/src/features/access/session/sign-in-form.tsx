import { Button, Form, Input } from 'antd';
import type { Session } from '@/api/types';
import { Problem } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { useSignIn } from './queries';

export function SignInForm({ userName, onSignedIn }: { userName?: string; onSignedIn: (session: Session) => void }) {
  const t = useText();
  const signIn = useSignIn(onSignedIn);
  return (
    <Form layout="vertical" requiredMark={false} initialValues={{ userName }} onFinish={signIn.mutate} disabled={signIn.isPending}>
      <Problem error={signIn.error} />
      <Form.Item label={t.access.userName} name="userName" rules={[{ required: true, message: t.access.required }]}>
        <Input autoComplete="username" autoFocus={!userName} size="large" />
      </Form.Item>
      <Form.Item label={t.access.password} name="password" rules={[{ required: true, message: t.access.required }]}>
        <Input.Password autoComplete="current-password" autoFocus={Boolean(userName)} size="large" />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
        {t.access.signIn}
      </Button>
    </Form>
  );
}
