import { App, Button, Form, InputNumber } from 'antd';
import type { Compound } from '@/api/types';
import { useText } from '@/i18n/staff';
import { queueCount } from './offline/outbox';
import type { Counts } from './offline/rows';
import { sendNow } from './offline/sync';
import { useDevice } from './offline/use-device';

/** Numbers of a compound, never who lives there; kept on the device until the server has them. */
export function CountForm({ compound, onDone }: { compound: Compound; onDone: () => void }) {
  const t = useText();
  const c = t.territory.compounds;
  const db = useDevice();
  const { message } = App.useApp();
  const save = ({ households, dwellingUnits }: Counts) =>
    void queueCount(db, compound, { households, dwellingUnits: dwellingUnits ?? null }).then(() => {
      void message.success(t.gridTasks.outbox.queued);
      onDone();
      return sendNow();
    });
  return (
    <Form<Counts>
      layout="vertical"
      initialValues={{ households: compound.households, dwellingUnits: compound.dwellingUnits }}
      onFinish={save}
    >
      <div className="row" style={{ alignItems: 'flex-start' }}>
        <Form.Item name="households" label={c.households} rules={[{ required: true, message: t.access.required }]}>
          <InputNumber min={0} max={100_000} precision={0} inputMode="numeric" size="large" />
        </Form.Item>
        <Form.Item name="dwellingUnits" label={c.dwellingUnits}>
          <InputNumber min={0} max={100_000} precision={0} inputMode="numeric" size="large" />
        </Form.Item>
      </div>
      <div className="row">
        <Button type="primary" size="large" htmlType="submit">
          {t.common.save}
        </Button>
        <Button size="large" onClick={onDone}>
          {t.common.cancel}
        </Button>
      </div>
    </Form>
  );
}
