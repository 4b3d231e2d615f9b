import { Button, Form, Input, Modal, Radio } from 'antd';
import type { CalendarDay } from '@/api/types';
import { DateField } from '@/components/date-field';
import { Problem, showFieldErrors } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { isWeekend } from './months';
import { useMarkDay } from './queries';

/** `date` is the day one clicked; without it (and with `open`) the day is chosen in the form. */
export function DayDialog(props: { open: boolean; date: string | null; mark: CalendarDay | undefined; onClose: () => void }) {
  const t = useText();
  const c = t.territory.calendar;
  const { open, date, mark, onClose } = props;
  const [form] = Form.useForm<CalendarDay>();
  const act = useMarkDay(onClose, (error) => showFieldErrors(form, error));
  const required = [{ required: true, whitespace: true, message: t.access.required }];
  const close = () => {
    act.reset();
    onClose();
  };
  return (
    <Modal title={date ? c.set(date) : c.add} open={open} onCancel={close} footer={null} destroyOnHidden>
      <div className="stack">
        <p className="muted" style={{ margin: 0 }}>
          {c.effect}
        </p>
        <Problem error={act.error} />
        <Form<CalendarDay>
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={mark ?? { kind: date && isWeekend(date) ? 'makeUpWorkday' : 'holiday' }}
          onFinish={({ kind, name, date: chosen }) => act.mutate({ date: date ?? chosen, mark: { kind, name } })}
        >
          {date === null && (
            <Form.Item name="date" label={c.date} rules={required}>
              <DateField />
            </Form.Item>
          )}
          <Form.Item name="kind" label={c.kind}>
            <Radio.Group
              options={[
                { value: 'holiday', label: c.holiday },
                { value: 'makeUpWorkday', label: c.makeUpWorkday },
              ]}
            />
          </Form.Item>
          <Form.Item name="name" label={c.name} rules={required}>
            <Input placeholder={c.nameHint} maxLength={40} />
          </Form.Item>
          <div className="row">
            <Button type="primary" htmlType="submit" loading={act.isPending}>
              {t.common.save}
            </Button>
            {mark && date && (
              <Button danger disabled={act.isPending} onClick={() => act.mutate({ date, mark: null })}>
                {c.clear}
              </Button>
            )}
          </div>
        </Form>
      </div>
    </Modal>
  );
}
