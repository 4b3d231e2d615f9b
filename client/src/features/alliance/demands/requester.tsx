import { EyeOutlined } from '@ant-design/icons';
import { Alert, Button, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { useUser } from '@/api/session';
import type { DemandDetails, RevealedContact } from '@/api/types-alliance';
import { Problem } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { can } from '@/lib/permissions';

const purposes = ['callBack', 'handling', 'investigation', 'other'] as const;

/** Who asked: masked, and in clear only for a purpose and a reason. */
export function Requester({ details }: { details: DemandDetails }) {
  const d = useText().lists.demand;
  const user = useUser();
  const [asking, setAsking] = useState(false);
  if (details.text === null) return null;
  const left = Boolean(details.requesterName || details.requesterPhone);
  return (
    <section className="card" aria-label={d.requester}>
      <h2>{d.requester}</h2>
      <div className="row spread">
        <span className={left ? 'num' : 'muted'}>
          {left ? [details.requesterName, details.requesterPhone].filter(Boolean).join(' ') : d.noRequester}
        </span>
        {left && can(user, 'requesters.reveal') && (
          <Button size="small" icon={<EyeOutlined aria-hidden />} onClick={() => setAsking(true)}>
            {d.reveal}
          </Button>
        )}
      </div>
      <RevealDialog id={details.demand.id} open={asking} onClose={() => setAsking(false)} />
    </section>
  );
}

function RevealDialog({ id, open, onClose }: { id: string; open: boolean; onClose: () => void }) {
  const t = useText();
  const d = t.lists.demand;
  const reveal = useCommand({
    run: (body: { purpose: string; reason: string }, idempotencyKey) =>
      api.post<RevealedContact>('/demands/{id}/reveal-requester', { path: { id }, body, idempotencyKey }),
  });
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
        <Form<{ purpose: string; reason: string }> layout="vertical" onFinish={reveal.mutate}>
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
