import { App, Button, Form, Input, InputNumber, Select } from 'antd';
import type { Compound, Grid, NeighbourGroup } from '@/api/types';
import { Problem, showFieldErrors } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { useGroupAct, useRegisterGroup } from './queries';

interface Fields {
  name: string;
  households: number;
  doors: string;
  gridId: string;
}

interface Props {
  compound: Compound;
  grids: Grid[];
  /** Corrected when given, else a new one is registered. */
  group?: NeighbourGroup;
  onDone: () => void;
}

export function GroupForm({ compound, grids, group, onDone }: Props) {
  const t = useText();
  const g = t.territory.groups;
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const done = () => {
    void message.success(t.common.saved);
    onDone();
  };
  const register = useRegisterGroup(done, (error) => showFieldErrors(form, error));
  const correct = useGroupAct(group ?? { id: '', revision: 0 }, done, (error) => showFieldErrors(form, error));
  const act = group ? correct : register;
  const send = (held: Fields) => {
    const body = { ...held, doors: held.doors ?? '' };
    if (group) correct.mutate({ verb: 'correct', body });
    else register.mutate({ ...body, compoundId: compound.id });
  };
  return (
    <div className="stack">
      <Problem error={act.error} />
      <Form<Fields>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={group ?? { gridId: grids.length === 1 ? grids[0]?.id : undefined }}
        onFinish={send}
      >
        <Form.Item name="name" label={g.name} rules={[{ required: true, whitespace: true, message: t.access.required }]}>
          <Input maxLength={40} placeholder={g.nameHint} />
        </Form.Item>
        <Form.Item name="households" label={g.households} rules={[{ required: true, message: t.access.required }]}>
          <InputNumber min={1} max={1000} precision={0} />
        </Form.Item>
        <Form.Item name="doors" label={g.doors} extra={g.doorsHint}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="gridId" label={g.grid} rules={[{ required: true, message: t.access.required }]}>
          <Select options={grids.map((grid) => ({ value: grid.id, label: grid.name }))} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={act.isPending}>
          {t.common.save}
        </Button>
      </Form>
    </div>
  );
}
