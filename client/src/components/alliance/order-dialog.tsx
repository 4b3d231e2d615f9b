import { useNavigate } from '@tanstack/react-router';
import { Button, Form, Input, InputNumber, Modal } from 'antd';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import type { DemandRow, ProjectReceipt, ProjectTheme, SlotRow } from '@/api/types-alliance';
import { Problem, showFieldErrors } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { paths } from '@/lib/paths';
import { ThemeSelect } from './choices';
import { formatSpan } from './when';

export interface Order {
  community: string;
  service: { title: string; memberName: string; theme: ProjectTheme | null };
  slot: SlotRow;
  demand?: DemandRow;
}

interface Fields {
  title: string;
  theme: ProjectTheme;
  seats: number;
}

/** 社区下单: seats of one appointment, for a demand or without one; the member then confirms. */
export function OrderDialog({ order, onClose }: { order: Order | null; onClose: () => void }) {
  const l = useText().lists;
  return (
    <Modal title={l.match.order} open={order !== null} onCancel={onClose} footer={null} destroyOnHidden>
      {order && <OrderForm order={order} />}
    </Modal>
  );
}

function OrderForm({ order }: { order: Order }) {
  const t = useText();
  const l = t.lists;
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const { demand, slot, service } = order;
  const act = useCommand({
    run: ({ seats, ...fields }: Fields, idempotencyKey) =>
      api.post<ProjectReceipt>('/service-projects/place-order', {
        body: {
          ...fields,
          community: order.community,
          bookings: [{ slotId: slot.id, seats }],
          demandIds: demand ? [demand.id] : [],
        },
        idempotencyKey,
      }),
    invalidates: [keys.alliance],
    onDone: (placed) => void navigate({ to: paths.project, params: { projectId: placed.id } }),
    onRefused: (error) => showFieldErrors(form, error),
  });
  const required = [{ required: true, message: t.access.required }];
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      initialValues={{
        title: demand?.title ?? service.title,
        theme: demand?.theme ?? service.theme ?? undefined,
        seats: Math.max(1, Math.min(demand?.heads ?? 1, slot.free)),
      }}
      onFinish={act.mutate}
    >
      <Problem error={act.error} />
      <p>
        <strong>{service.title}</strong> · {service.memberName}
        <br />
        <span className="num">{formatSpan(slot.startsAt, slot.endsAt)}</span> · {slot.place ?? l.resource.toYou} ·{' '}
        {l.free(slot.free, slot.capacity)}
      </p>
      <Form.Item name="title" label={l.field.title} rules={[{ required: true, whitespace: true, message: t.access.required }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="theme" label={l.field.theme} rules={required}>
        <ThemeSelect />
      </Form.Item>
      <Form.Item name="seats" label={l.field.seats} rules={required}>
        <InputNumber min={1} max={slot.free} precision={0} inputMode="numeric" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={act.isPending}>
        {l.match.order}
      </Button>
    </Form>
  );
}
