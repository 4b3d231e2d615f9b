import { Form, Input } from 'antd';
import { useText } from '@/i18n/staff';

export function NewPasswordFields({ name }: { name: string }) {
  const t = useText();
  return (
    <>
      <Form.Item
        label={t.access.newPassword}
        name={name}
        extra={t.access.passwordRule}
        rules={[{ required: true, message: t.access.required }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        label={t.access.repeatPassword}
        name="repeat"
        dependencies={[name]}
        rules={[
          { required: true, message: t.access.required },
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              !value || value === getFieldValue(name) ? Promise.resolve() : Promise.reject(new Error(t.access.passwordsDiffer)),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
