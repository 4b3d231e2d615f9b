import { useNavigate } from '@tanstack/react-router';
import { Button, Form, Input, Modal } from 'antd';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import type { DemandRow, ProjectReceipt, ProjectTheme } from '@/api/types-alliance';
import { ThemeSelect } from '@/components/alliance/choices';
import { Problem, showFieldErrors } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { paths } from '@/lib/paths';

/** Several demands of one community become one project, which is opened to claims from its own page. */
export function BundleDialog({ demands, onClose }: { demands: DemandRow[] | null; onClose: () => void }) {
  const l = useText().lists;
  return (
    <Modal title={l.bundle} open={demands !== null} onCancel={onClose} footer={null} destroyOnHidden>
      {demands && <BundleForm demands={demands} />}
    </Modal>
  );
}

interface Fields {
  title: string;
  theme: ProjectTheme;
}

function BundleForm({ demands }: { demands: DemandRow[] }) {
  const t = useText();
  const l = t.lists;
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const act = useCommand({
    run: (fields: Fields, idempotencyKey) =>
      api.post<ProjectReceipt>('/service-projects', {
        body: { ...fields, community: demands[0]?.community, demandIds: demands.map((demand) => demand.id) },
        idempotencyKey,
      }),
    invalidates: [keys.alliance],
    onDone: (proposed) => void navigate({ to: paths.project, params: { projectId: proposed.id } }),
    onRefused: (error) => showFieldErrors(form, error),
  });
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      initialValues={{ title: demands[0]?.title, theme: demands.find((demand) => demand.theme)?.theme ?? undefined }}
      onFinish={act.mutate}
    >
      <Problem error={act.error} />
      <p className="muted">{l.bundleHint}</p>
      <ul style={{ paddingInlineStart: 18 }}>
        {demands.map((demand) => (
          <li key={demand.id}>
            {demand.title} · {l.people(demand.heads)}
          </li>
        ))}
      </ul>
      <Form.Item name="title" label={l.field.title} rules={[{ required: true, whitespace: true, message: t.access.required }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="theme" label={l.field.theme} rules={[{ required: true, message: t.access.required }]}>
        <ThemeSelect />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={act.isPending}>
        {l.act.propose}
      </Button>
    </Form>
  );
}
