import { Button, Form, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useUser } from '@/api/session';
import type { ResourceDetails, SlotRow } from '@/api/types-alliance';
import { type Order, OrderDialog } from '@/components/alliance/order-dialog';
import { formatSpan, instantOf } from '@/components/alliance/when';
import { DateField } from '@/components/date-field';
import { Problem, showFieldErrors } from '@/components/problem';
import { TimeField } from '@/components/time-field';
import { useText } from '@/i18n/staff';
import { addDays, today } from '@/lib/dates';
import { can } from '@/lib/permissions';
import { useCloseSlot, useOpenSlot } from './queries';

/** Appointments to come: the member opens and closes them, the community orders one directly. */
export function Slots({ details }: { details: ResourceDetails }) {
  const l = useText().lists;
  const r = l.resource;
  const user = useUser();
  const row = details.resource;
  const own = user.memberId === row.memberId && can(user, 'resources.offer');
  const [opening, setOpening] = useState(false);
  const [order, setOrder] = useState<Order | null>(null);
  const close = useCloseSlot();
  const community = can(user, 'orders.place') ? user.areaCode : null;
  return (
    <section className="card" aria-label={r.slots}>
      <div className="list-head">
        <h2>{r.slots}</h2>
        {own && row.status === 'published' && (
          <Button type="primary" onClick={() => setOpening(true)}>
            {r.openSlot}
          </Button>
        )}
      </div>
      <Problem error={close.error} />
      {details.slots.length === 0 && <p className="muted">{l.noSlots}</p>}
      {details.slots.map((slot) => {
        const when = formatSpan(slot.startsAt, slot.endsAt);
        return (
          <div key={slot.id} className="slot-row">
            <span>
              <span className="num">{when}</span>{' '}
              <span className="muted">
                {slot.place ?? r.toYou} · {slot.closed ? r.closed : l.free(slot.free, slot.capacity)}
              </span>
            </span>
            {own && !slot.closed && (
              <Button
                size="small"
                aria-label={`${r.closeSlot} ${when}`}
                loading={close.isPending && close.variables === slot.id}
                onClick={() => close.mutate(slot.id)}
              >
                {r.closeSlot}
              </Button>
            )}
            {community && !slot.closed && slot.free > 0 && (
              <Button
                size="small"
                aria-label={l.match.orderAt(when)}
                onClick={() => setOrder({ community, slot, service: { title: row.title, memberName: row.memberName, theme: row.theme } })}
              >
                {l.match.direct}
              </Button>
            )}
          </div>
        );
      })}
      <Modal title={r.openSlot} open={opening} onCancel={() => setOpening(false)} footer={null} destroyOnHidden>
        <SlotForm resourceId={row.id} last={details.slots.at(-1)} onDone={() => setOpening(false)} />
      </Modal>
      <OrderDialog order={order} onClose={() => setOrder(null)} />
    </section>
  );
}

interface Fields {
  date: string;
  start: string;
  end: string;
  place?: string | null;
  capacity: number;
}

function SlotForm({ resourceId, last, onDone }: { resourceId: string; last?: SlotRow; onDone: () => void }) {
  const t = useText();
  const l = t.lists;
  const r = l.resource;
  const [form] = Form.useForm<Fields>();
  const act = useOpenSlot(resourceId, onDone, (error) => showFieldErrors(form, error));
  const required = [{ required: true, message: t.access.required }];
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      initialValues={{
        date: addDays(today(), 7),
        start: '09:00',
        end: '11:00',
        place: last?.place ?? undefined,
        capacity: last?.capacity ?? 20,
      }}
      onFinish={({ date, start, end, place, capacity }) =>
        act.mutate({
          startsAt: instantOf(`${date}T${start}`),
          endsAt: instantOf(`${date}T${end}`),
          place: place?.trim() || null,
          capacity,
        })
      }
    >
      <Problem error={act.error} />
      <Form.Item name="date" label={l.field.date} rules={required}>
        <DateField min={today()} />
      </Form.Item>
      <div className="row">
        <Form.Item name="start" label={r.start} rules={required}>
          <TimeField />
        </Form.Item>
        <Form.Item name="end" label={r.end} rules={required}>
          <TimeField />
        </Form.Item>
      </div>
      <Form.Item name="place" label={l.field.place}>
        <Input maxLength={120} placeholder={r.placeHint} />
      </Form.Item>
      <Form.Item name="capacity" label={r.capacity} rules={required}>
        <InputNumber min={1} max={10_000} precision={0} inputMode="numeric" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={act.isPending}>
        {r.openSlot}
      </Button>
    </Form>
  );
}
