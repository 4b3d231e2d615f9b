import { SnippetsOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { api } from '@/api/client';
import { keys } from '@/api/keys';
import { itemsOf, type OneOrPage } from '@/api/pages';
import type { ReplyTemplate } from '@/api/types';
import { useText } from '@/i18n/staff';

export function TemplateMenu({ category, onChoose }: { category: string | null; onChoose: (text: string) => void }) {
  const t = useText().complaints.form;
  const templates = useQuery({
    queryKey: keys.replyTemplates,
    queryFn: async ({ signal }) => itemsOf(await api.get<OneOrPage<ReplyTemplate>>('/reply-templates', { signal })),
  });
  const fitting = (templates.data ?? []).filter((one) => !one.categoryCode || category?.startsWith(one.categoryCode));
  const items = fitting.map((one) => ({ key: one.id, label: one.title }));
  return (
    <Dropdown
      menu={{
        items: items.length > 0 ? items : [{ key: 'none', disabled: true, label: t.noTemplates }],
        onClick: ({ key }) => onChoose(fitting.find((one) => one.id === key)?.text ?? ''),
      }}
      trigger={['click']}
    >
      <Button type="link" size="small" icon={<SnippetsOutlined aria-hidden />} style={{ paddingInline: 0 }}>
        {t.template}
      </Button>
    </Dropdown>
  );
}
