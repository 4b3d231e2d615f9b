import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ReplyTemplate } from '@/api/types';
import { Problem } from '@/components/problem';
import { EmptyState, Loaded } from '@/components/states';
import { useCategories } from '@/components/territory/queries';
import { useLanguage } from '@/i18n/create';
import { useText } from '@/i18n/staff';
import { formatDay } from '@/lib/dates';
import { usePageSearch } from '@/lib/page-state';
import { useRemoveTemplate, useTemplates } from './queries';
import type { TemplateSearch } from './search';
import { TemplateDialog } from './template-dialog';

export default function TemplatesPage(): ReactNode {
  const t = useText();
  const p = t.complaints.templates;
  const english = useLanguage() === 'en';
  const { modal } = App.useApp();
  const [search, setSearch] = usePageSearch<TemplateSearch>();
  const templates = useTemplates();
  const categories = useCategories();
  const remove = useRemoveTemplate();
  const [editing, setEditing] = useState<ReplyTemplate | 'new' | null>(null);
  const nameOf = (code: string | null) => {
    const category = code ? categories.data?.find((c) => c.code === code) : null;
    return code ? (english && category?.nameEn) || category?.name || code : p.any;
  };
  const ask = (template: ReplyTemplate) =>
    void modal.confirm({
      title: p.confirmRemove(template.title),
      okText: t.common.remove,
      cancelText: t.common.cancel,
      okButtonProps: { danger: true },
      onOk: () => remove.mutate(template),
    });
  const create = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEditing('new')}>
      {p.create}
    </Button>
  );
  const found = (all: ReplyTemplate[]) => {
    const q = search.q?.toLowerCase() ?? '';
    return all.filter((one) => [one.title, one.text, nameOf(one.categoryCode)].some((words) => words.toLowerCase().includes(q)));
  };
  return (
    <div className="page page-narrow">
      <div className="page-head">
        <div>
          <h1>{p.title}</h1>
          <span className="muted">{p.intro}</span>
        </div>
        {create}
      </div>
      <Problem error={remove.error} onReload={() => void templates.refetch()} />
      <Loaded
        query={templates}
        empty={(all) => all.length === 0 && <EmptyState kind="none" title={p.none} hint={p.noneHint} action={create} />}
      >
        {(all) => (
          <div className="stack">
            <search>
              <Input.Search
                key={search.q ?? ''}
                defaultValue={search.q}
                placeholder={p.search}
                aria-label={p.search}
                allowClear
                style={{ width: 280 }}
                onSearch={(q) => setSearch({ q: q.trim() || undefined })}
              />
            </search>
            {found(all).length === 0 && <EmptyState kind="filtered" onClear={() => setSearch({})} />}
            {found(all).map((template) => (
              <article key={template.id} className="card">
                <div className="row spread" style={{ flexWrap: 'nowrap', alignItems: 'flex-start' }}>
                  <div>
                    <h2 style={{ margin: 0 }}>{template.title}</h2>
                    <span className="row muted">
                      <span className="tag">{nameOf(template.categoryCode)}</span>
                      <span className="num">{p.changedOn(formatDay(template.changedAt))}</span>
                    </span>
                  </div>
                  <span className="row" style={{ flexWrap: 'nowrap' }}>
                    <Button
                      type="text"
                      icon={<EditOutlined aria-hidden />}
                      aria-label={`${t.common.edit} ${template.title}`}
                      onClick={() => setEditing(template)}
                    />
                    <Button
                      type="text"
                      danger
                      icon={<DeleteOutlined aria-hidden />}
                      aria-label={`${t.common.remove} ${template.title}`}
                      onClick={() => ask(template)}
                    />
                  </span>
                </div>
                <p className="prose" style={{ marginTop: 8 }}>
                  {template.text}
                </p>
              </article>
            ))}
          </div>
        )}
      </Loaded>
      <TemplateDialog
        key={editing === null ? 'none' : editing === 'new' ? 'new' : editing.id}
        editing={editing}
        reload={async (id) => (await templates.refetch()).data?.find((one) => one.id === id)}
        onEdit={setEditing}
        onClose={() => setEditing(null)}
      />
    </div>
  );
}
