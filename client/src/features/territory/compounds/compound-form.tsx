import { App, Button, Form, Input, InputNumber, Radio } from 'antd';
import { useUser } from '@/api/session';
import type { Compound, NewCompound } from '@/api/types';
import { Problem, showFieldErrors } from '@/components/problem';
import { DivisionPicker } from '@/components/territory/pickers';
import { useText } from '@/i18n/staff';
import { useCorrectCompound, useRegisterCompound } from './queries';

type Fields = Omit<NewCompound, 'location'> & { longitude: number | null; latitude: number | null };

/** Registers a compound, or corrects the plain facts of one. */
export function CompoundForm({ compound, onDone }: { compound?: Compound; onDone: () => void }) {
  const t = useText();
  const c = t.territory.compounds;
  const user = useUser();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const done = () => {
    void message.success(t.common.saved);
    onDone();
  };
  const register = useRegisterCompound(done, (error) => showFieldErrors(form, error));
  const correct = useCorrectCompound(done, (error) => showFieldErrors(form, error));
  const act = compound ? correct : register;
  const required = [{ required: true, whitespace: true, message: t.access.required }];
  const send = ({ longitude, latitude, divisionCode, ...held }: Fields) => {
    const location = longitude != null && latitude != null ? { longitude, latitude } : null;
    if (compound)
      correct.mutate({ id: compound.id, revision: compound.revision, body: { ...held, address: held.address ?? '', location } });
    else register.mutate({ ...held, divisionCode, location });
  };
  return (
    <div className="stack">
      <Problem error={act.error} />
      <Form<Fields>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={
          compound
            ? { ...compound, longitude: compound.location?.longitude, latitude: compound.location?.latitude }
            : { kind: 'gatedMature', divisionCode: user.areaCode }
        }
        onFinish={send}
      >
        <Form.Item name="name" label={c.name} rules={required}>
          <Input maxLength={80} />
        </Form.Item>
        {!compound && (
          <Form.Item name="divisionCode" label={c.community} rules={required}>
            <DivisionPicker root={user.areaCode} aria-label={c.community} />
          </Form.Item>
        )}
        <Form.Item name="kind" label={c.kindLabel}>
          <Radio.Group
            options={[
              { value: 'gatedMature', label: c.kind.gatedMature },
              { value: 'openOrScattered', label: c.kind.openOrScattered },
            ]}
          />
        </Form.Item>
        <Form.Item name="address" label={c.address}>
          <Input maxLength={200} />
        </Form.Item>
        <div className="compound-numbers">
          <Form.Item name="households" label={c.households} rules={[{ required: true, message: t.access.required }]}>
            <InputNumber min={0} max={100000} precision={0} />
          </Form.Item>
          <Form.Item name="dwellingUnits" label={c.dwellingUnits}>
            <InputNumber min={0} max={100000} precision={0} />
          </Form.Item>
          <Form.Item name="propertyArea" label={c.propertyArea}>
            <InputNumber min={0} max={99999999.99} precision={2} />
          </Form.Item>
          <Form.Item name="longitude" label={c.longitude}>
            <InputNumber min={-180} max={180} step={0.0001} />
          </Form.Item>
          <Form.Item name="latitude" label={c.latitude}>
            <InputNumber min={-90} max={90} step={0.0001} />
          </Form.Item>
        </div>
        <Button type="primary" htmlType="submit" loading={act.isPending}>
          {t.common.save}
        </Button>
      </Form>
    </div>
  );
}
