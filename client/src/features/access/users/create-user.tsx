import { Button, Form, Input, Modal } from 'antd';
import { useUser } from '@/api/session';
import type { TemporaryPassword } from '@/api/types';
import { Problem, showFieldErrors } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { bounded, type Placement, PlacementFields } from './placement-fields';
import { useCreateUser, useRoles } from './queries';

type Fields = Placement & { userName: string };

export function CreateUser(props: { open: boolean; onClose: () => void; onMade: (made: TemporaryPassword) => void }) {
  const t = useText();
  const u = t.access.users;
  const me = useUser();
  const known = useRoles();
  const [form] = Form.useForm<Fields>();
  const create = useCreateUser(
    (made) => {
      props.onClose();
      props.onMade(made);
    },
    (error) => showFieldErrors(form, error),
  );
  const close = () => {
    create.reset();
    props.onClose();
  };
  return (
    <Modal title={u.create} open={props.open} onCancel={close} footer={null} destroyOnHidden>
      <div className="stack">
        <Problem error={create.error} />
        <Form<Fields>
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={{ areaCode: me.areaCode }}
          onFinish={(held) =>
            create.mutate({
              userName: held.userName.trim(),
              displayName: held.displayName.trim(),
              role: held.role,
              ...bounded(held, known.data, me.areaCode),
            })
          }
        >
          <Form.Item
            name="userName"
            label={t.access.userName}
            extra={u.userNameRule}
            rules={[{ required: true, whitespace: true, message: t.access.required }]}
          >
            <Input maxLength={60} autoComplete="off" autoCapitalize="none" spellCheck={false} />
          </Form.Item>
          <PlacementFields />
          <Button type="primary" htmlType="submit" loading={create.isPending}>
            {t.common.create}
          </Button>
        </Form>
      </div>
    </Modal>
  );
}
