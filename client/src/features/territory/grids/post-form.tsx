import { App, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useUser } from '@/api/session';
import type { GridDetails } from '@/api/types';
import { Problem, showFieldErrors } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { useSettled } from '@/lib/use-settled';
import { usePeople, useStaff } from './queries';

/** Who holds a post, and the duty number for the public card. */
export function PostForm({ grid, post, reload }: { grid: GridDetails; post: 'leader' | 'worker'; reload: () => void }) {
  const t = useText();
  const g = t.territory.grids;
  const user = useUser();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ userId: string; dutyPhone: string }>();
  const [typed, setTyped] = useState('');
  const people = usePeople(user.areaCode, useSettled(typed));
  const held = grid[post];
  const act = useStaff(
    grid,
    () => void message.success(t.common.saved),
    (error) => showFieldErrors(form, error),
  );
  const found = people.data ?? [];
  const options = found.map((person) => ({
    value: person.id,
    label: `${person.displayName}（${t.access.role[person.role] ?? person.role}）`,
  }));
  if (held && !found.some((person) => person.id === held.userId)) options.unshift({ value: held.userId, label: held.name });
  return (
    <section className="card stack" aria-label={g[post]}>
      <div className="row">
        <strong>{g[post]}</strong>
        {!held && (
          <span className="tag" data-tone={post === 'leader' && grid.level === 2 ? undefined : 'bad'}>
            {post === 'leader' && grid.level === 2 ? g.ledByParent : g.vacant}
          </span>
        )}
      </div>
      <Problem error={act.error} onReload={reload} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ userId: held?.userId, dutyPhone: held?.dutyPhone }}
        onFinish={({ userId, dutyPhone }) => act.mutate({ post, userId, dutyPhone: dutyPhone?.trim() || null })}
      >
        <div className="post-fields">
          <Form.Item name="userId" label={g.person} rules={[{ required: true, message: t.access.required }]}>
            <Select options={options} loading={people.isFetching} showSearch={{ filterOption: false, onSearch: setTyped }} />
          </Form.Item>
          <Form.Item name="dutyPhone" label={g.dutyPhone} tooltip={g.dutyPhoneHint}>
            <Input maxLength={20} inputMode="tel" autoComplete="off" />
          </Form.Item>
        </div>
        <div className="row">
          <Button type="primary" htmlType="submit" loading={act.isPending}>
            {held ? t.common.save : g.appoint}
          </Button>
          {held && (
            <Button disabled={act.isPending} onClick={() => act.mutate({ post, userId: null, dutyPhone: null })}>
              {g.vacate}
            </Button>
          )}
        </div>
      </Form>
    </section>
  );
}
