import { Alert, Button, Form, Input, Modal, Radio } from 'antd';
import { useCommand } from '@/api/command';
import type { RevealedContact } from '@/api/types-alliance';
import { Problem } from '@/components/problem';
import { useText } from '@/i18n/staff';

const purposes = ['callBack', 'handling', 'investigation', 'other'] as const;

export interface Look {
  purpose: string;
  reason: string;
}

/** Somebody's contact in clear, for a purpose and a reason that are on record. */
export function RevealDialog({
  open,
  onClose,
  run,
}: {
  open: boolean;
  onClose: () => void;
  run: (look: Look, idempotencyKey: string) => Promise<RevealedContact>;
}) {
  const t = useText();
  const d = t.lists.demand;
  const reveal = useCommand({ run });
  const close = () => {
    reveal.reset(); // the plain data live no longer than the dialog
    onClose();
  };
  const contact = reveal.data;
  return (
    <Modal title={d.reveal} open={open} onCancel={close} footer={null} destroyOnHidden>
      {contact ? (
        <div className="stack">
          <Alert type="warning" showIcon title={t.complaints.detail.revealed} />
          <dl className="facts">
            <div>
              <dt>{d.name}</dt>
              <dd>{contact.name ?? '—'}</dd>
            </div>
            <div>
              <dt>{d.phone}</dt>
              <dd className="num">{contact.phone ? <a href={`tel:${contact.phone}`}>{contact.phone}</a> : '—'}</dd>
            </div>
            <div>
              <dt>{d.address}</dt>
              <dd>{contact.address ?? '—'}</dd>
            </div>
          </dl>
        </div>
      ) : (
        <Form<Look> layout="vertical" onFinish={reveal.mutate}>
          <Problem error={reveal.error} />
          <p className="muted">{d.revealText}</p>
          <Form.Item name="purpose" label={d.purpose} rules={[{ required: true, message: t.access.required }]}>
            <Radio.Group options={purposes.map((value) => ({ value, label: t.complaints.purpose[value] }))} />
          </Form.Item>
          <Form.Item name="reason" label={t.lists.field.reason} rules={[{ required: true, whitespace: true, message: t.access.required }]}>
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={reveal.isPending}>
            {d.reveal}
          </Button>
        </Form>
      )}
    </Modal>
  );
}
