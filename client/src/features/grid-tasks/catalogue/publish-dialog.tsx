import { Alert, App, Button, Form, Input, Modal } from 'antd';
import type { Catalogue, Publication } from '@/api/types';
import { DateField } from '@/components/date-field';
import { Problem, showFieldErrors } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { today } from '@/lib/dates';
import { useCatalogueAct } from './queries';

interface Props {
  open: boolean;
  catalogue: Catalogue;
  onClose: () => void;
  reload: () => void;
}

export function PublishDialog({ open, catalogue, onClose, reload }: Props) {
  const t = useText();
  const c = t.gridWork.catalogue;
  const { message } = App.useApp();
  const [form] = Form.useForm<Publication>();
  const act = useCatalogueAct(
    catalogue,
    () => {
      void message.success(c.published);
      onClose();
    },
    (error) => showFieldErrors(form, error),
  );
  const required = [{ required: true, whitespace: true, message: t.access.required }];
  const close = () => {
    act.reset();
    onClose();
  };
  return (
    <Modal title={c.publishTitle(catalogue.number)} open={open} onCancel={close} footer={null} destroyOnHidden>
      <Form<Publication>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ validFrom: today() }}
        onFinish={({ validFrom, document, note }) =>
          act.mutate({ verb: 'publish', body: { validFrom, document: document.trim(), note: note?.trim() || null } })
        }
      >
        <div className="stack">
          <Alert type="warning" showIcon title={c.publishText} />
          <Problem
            error={act.error}
            onReload={() => {
              act.reset();
              reload();
            }}
          />
        </div>
        <Form.Item name="document" label={c.document} rules={required} style={{ marginTop: 16 }}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="validFrom" label={c.validFrom} rules={required}>
          <DateField min={today()} max="2100-12-31" />
        </Form.Item>
        <Form.Item name="note" label={c.note}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={act.isPending}>
          {c.publish}
        </Button>
      </Form>
    </Modal>
  );
}
