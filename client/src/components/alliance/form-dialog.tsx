import { Button, Form, type FormInstance, Modal } from 'antd';
import type { ReactNode } from 'react';
import type { ApiError } from '@/api/problems';
import { Problem } from '@/components/problem';
import { useText } from '@/i18n/staff';

/** A required field, also where only blanks are typed. */
export const useRequired = () => {
  const message = useText().access.required;
  return { one: [{ required: true, message }], text: [{ required: true, whitespace: true, message }] };
};

interface Act {
  error: ApiError | null;
  isPending: boolean;
}

/** A form in a dialog: its fields, what the server refused, and the button that does it. */
export function FormDialog<Fields extends object>(props: {
  title: string;
  open: boolean;
  onClose: () => void;
  form: FormInstance<Fields>;
  act: Act;
  submit: string;
  danger?: boolean;
  initial?: Partial<Fields>;
  onSubmit: (fields: Fields) => void;
  children?: ReactNode;
}) {
  const { form, act } = props;
  return (
    <Modal title={props.title} open={props.open} onCancel={props.onClose} footer={null} destroyOnHidden>
      <Form<Fields>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={props.initial}
        onFinish={props.onSubmit as (fields: unknown) => void}
      >
        <Problem error={act.error} />
        {props.children}
        <Button type="primary" htmlType="submit" danger={props.danger} loading={act.isPending}>
          {props.submit}
        </Button>
      </Form>
    </Modal>
  );
}
