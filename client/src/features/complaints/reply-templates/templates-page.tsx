import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ReplyTemplate } from '@/api/types';
import { Problem } from '@/components/problem';
import { EmptyState, Loaded } from '@/components/states';
import { CategoryPicker } from '@/components/territory/pickers';
import { useCategories } from '@/components/territory/queries';
import { useText } from '@/i18n/staff';
import { type TemplateFields, useRemoveTemplate, useSaveTemplate, useTemplates } from './queries';

export default function TemplatesPage(): ReactNode {
  const t = useText();
  const p = t.complaints.templates;
  const { modal } = App.useApp();
  const templates = useTemplates();
  const categories = useCategories();
  const remove = useRemoveTemplate();
  const [editing, setEditing] = useState<ReplyTemplate | 'new' | null>(null);
  const nameOf = (code: string | null) => (code ? (categories.data?.find((c) => c.code === code)?.name ?? code) : p.any);
  const ask = (template: ReplyTemplate) =>
    void modal.confirm({
      title: p.confirmRemove(template.title),
      okText: t.common.remove,
      cancelText: t.common.cancel,
      okButtonProps: { danger: true },
      onOk: () => remove.mutate(template),
    });
  return (
    <div className="page page-narrow">
      <div className="page-head">
        <h1>{p.title}</h1>
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setEditing('new')}>
          {p.create}
        </Button>
      </div>
      <Problem error={remove.error} onReload={() => void templates.refetch()} />
      <Loaded query={templates} empty={(all) => all.length === 0 && <EmptyState kind="none" />}>
        {(all) => (
          <div className="stack">
            {all.map((template) => (
              <article key={template.id} className="card">
                <div className="row spread">
                  <h2 style={{ margin: 0 }}>{template.title}</h2>
                  <span className="row">
                    <span className="tag">{nameOf(template.categoryCode)}</span>
                    <Button
                      type="text"
                      icon={<EditOutlined />}
                      aria-label={`${t.common.edit} ${template.title}`}
                      onClick={() => setEditing(template)}
                    />
                    <Button
                      type="text"
                      icon={<DeleteOutlined />}
                      aria-label={`${t.common.remove} ${template.title}`}
                      onClick={() => ask(template)}
                    />
                  </span>
                </div>
                <p className="prose">{template.text}</p>
              </article>
            ))}
          </div>
        )}
      </Loaded>
      <TemplateDialog key={editing === 'new' ? 'new' : (editing?.id ?? 'none')} editing={editing} onClose={() => setEditing(null)} />
    </div>
  );
}

function TemplateDialog({ editing, onClose }: { editing: ReplyTemplate | 'new' | null; onClose: () => void }) {
  const t = useText();
  const p = t.complaints.templates;
  const template = editing === 'new' ? null : editing;
  const save = useSaveTemplate(onClose);
  const required = [{ required: true, whitespace: true, message: t.access.required }];
  return (
    <Modal title={template ? t.common.edit : p.create} open={editing !== null} onCancel={onClose} footer={null} destroyOnHidden>
      <Problem error={save.error} />
      <Form<TemplateFields>
        layout="vertical"
        initialValues={template ?? undefined}
        onFinish={({ title, text, categoryCode }) => save.mutate({ template, body: { title, text, categoryCode: categoryCode ?? null } })}
      >
        <Form.Item name="title" label={p.name} rules={required}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="categoryCode" label={p.category} extra={p.any}>
          <CategoryPicker anyLevel />
        </Form.Item>
        <Form.Item name="text" label={p.text} rules={required}>
          <Input.TextArea autoSize={{ minRows: 5, maxRows: 14 }} maxLength={4000} showCount />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t.common.save}
        </Button>
      </Form>
    </Modal>
  );
}
