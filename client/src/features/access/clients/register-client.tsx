import { Button, Form, Modal } from 'antd';
import type { ClientSecretReceipt } from '@/api/types-interfaces';
import { useOwnArea } from '@/components/feeds/area-field';
import { Problem, showFieldErrors } from '@/components/problem';
import { useInterfacesText } from '@/i18n/interfaces';
import { useText } from '@/i18n/staff';
import { type ClientFields, ClientFormFields } from './client-fields';
import { useRegisterClient } from './queries';

export function RegisterClient(props: { open: boolean; onClose: () => void; onMade: (made: ClientSecretReceipt) => void }) {
  const t = useText();
  const c = useInterfacesText().clients;
  const own = useOwnArea();
  const [form] = Form.useForm<ClientFields>();
  const register = useRegisterClient(
    (made) => {
      props.onClose();
      props.onMade(made);
    },
    (error) => showFieldErrors(form, error),
  );
  const close = () => {
    register.reset();
    props.onClose();
  };
  return (
    <Modal title={c.create} open={props.open} onCancel={close} footer={null} destroyOnHidden>
      <div className="stack">
        <Problem error={register.error} />
        <Form<ClientFields>
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={{ requestsPerMinute: 600, areaCode: own }}
          onFinish={(held) =>
            register.mutate({ ...held, name: held.name.trim(), operator: held.operator.trim(), areaCode: held.areaCode ?? own ?? '' })
          }
        >
          <ClientFormFields />
          <Button type="primary" htmlType="submit" loading={register.isPending}>
            {t.common.create}
          </Button>
        </Form>
      </div>
    </Modal>
  );
}
