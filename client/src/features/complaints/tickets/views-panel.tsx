import { DeleteOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input } from 'antd';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import { itemsOf, type OneOrPage } from '@/api/pages';
import type { SavedView } from '@/api/types';
import { Problem } from '@/components/problem';
import { Loaded } from '@/components/states';
import { useText } from '@/i18n/staff';
import { type DeskSearch, fromViewQuery, viewQuery } from './search';

const useSavedViews = (enabled: boolean) =>
  useQuery({
    queryKey: keys.savedViews,
    queryFn: async ({ signal }) => itemsOf(await api.get<OneOrPage<SavedView>>('/saved-views', { signal })),
    enabled,
  });

/** What the popover of the views holds; loaded when it is opened. */
export default function ViewsPanel({ search, onOpen }: { search: DeskSearch; onOpen: (search: DeskSearch) => void }) {
  const t = useText();
  const v = t.complaints.views;
  const views = useSavedViews(true);
  const [form] = Form.useForm<{ name: string; shared?: boolean }>();
  const save = useCommand({
    run: (body: { name: string; shared: boolean }, idempotencyKey) =>
      api.post('/saved-views', { body: { ...body, query: viewQuery(search) }, idempotencyKey }),
    invalidates: [keys.savedViews],
    onDone: () => form.resetFields(),
  });
  const remove = useCommand({
    run: (id: string, idempotencyKey) => api.delete('/saved-views/{id}', { path: { id }, idempotencyKey }),
    invalidates: [keys.savedViews],
  });
  return (
    <div className="stack" style={{ width: 'min(300px, calc(100vw - 72px))' }}>
      <Loaded query={views} skeletonRows={2} empty={(all) => all.length === 0 && <span className="muted">{v.none}</span>}>
        {(all) => (
          <ul className="view-list">
            {all.map((view) => (
              <li key={view.id}>
                <Button type="link" onClick={() => onOpen(fromViewQuery(view.query))}>
                  {view.name}
                </Button>
                {view.shared && <span className="tag">{v.sharedMark}</span>}
                {view.own && (
                  <Button
                    type="text"
                    size="small"
                    icon={<DeleteOutlined aria-hidden />}
                    disabled={remove.isPending}
                    aria-label={v.remove(view.name)}
                    onClick={() => remove.mutate(view.id)}
                  />
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <Problem error={save.error ?? remove.error} />
      <Form form={form} layout="vertical" onFinish={({ name, shared }) => save.mutate({ name, shared: shared ?? false })}>
        <Form.Item name="name" label={v.name} rules={[{ required: true, message: t.access.required, max: 60 }]}>
          <Input />
        </Form.Item>
        <Form.Item name="shared" valuePropName="checked">
          <Checkbox>{v.shared}</Checkbox>
        </Form.Item>
        <Button htmlType="submit" type="primary" loading={save.isPending} block>
          {v.save}
        </Button>
      </Form>
    </div>
  );
}
