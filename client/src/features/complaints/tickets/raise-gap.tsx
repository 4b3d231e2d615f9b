import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import { useUser } from '@/api/session';
import type { TicketDetails } from '@/api/types';
import type { GapReceipt, NewGap } from '@/api/types-meetings';
import { Problem, showFieldErrors } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { can } from '@/lib/permissions';

/** 看得见管不着: a ticket that units send back and forth goes to the register of authority gaps. */
export function RaiseGap({ ticket }: { ticket: TicketDetails }) {
  const t = useText();
  const r = t.complaints.raiseGap;
  const user = useUser();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ title: string }>();
  const act = useCommand({
    run: (body: NewGap, idempotencyKey) => api.post<GapReceipt>('/authority-gaps', { body, idempotencyKey }),
    invalidates: [keys.meetings],
    onDone: () => {
      setOpen(false);
      void message.success(r.done);
    },
    onRefused: (error) => showFieldErrors(form, error),
  });
  const bounced = ticket.returnCount > 0 || ticket.status === 'objectionPending';
  if (!bounced || !user.areaCode || !can(user, 'meetings.act')) return null;
  return (
    <div className="row no-print">
      <Button onClick={() => setOpen(true)}>{r.raise}</Button>
      <Modal title={r.raise} open={open} onCancel={() => setOpen(false)} footer={null} destroyOnHidden>
        <Form
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={{ title: ticket.title }}
          onFinish={({ title }) => act.mutate({ ticketId: ticket.id, division: null, title, description: null, categoryCode: null })}
        >
          <Problem error={act.error} />
          <Form.Item
            name="title"
            label={r.matter}
            extra={r.hint}
            rules={[{ required: true, whitespace: true, message: t.access.required }]}
          >
            <Input maxLength={100} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={act.isPending}>
            {r.raise}
          </Button>
        </Form>
      </Modal>
    </div>
  );
}
