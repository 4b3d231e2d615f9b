import { Button, Form, Input, Modal } from 'antd';
import type { ReplyTemplate } from '@/api/types';
import { Problem, showFieldErrors } from '@/components/problem';
import { CategoryPicker } from '@/components/territory/pickers';
import { useText } from '@/i18n/staff';
import { type TemplateFields, useSaveTemplate } from './queries';

interface Props {
  editing: ReplyTemplate | 'new' | null;
  /** Reads the list anew and answers the template as it is now. */
  reload: (id: string) => Promise<ReplyTemplate | undefined>;
  onEdit: (template: ReplyTemplate) => void;
  onClose: () => void;
}

const names = ['title', 'text', 'categoryCode'] as const;

export function TemplateDialog({ editing, reload, onEdit, onClose }: Props) {
  const t = useText();
  const p = t.complaints.templates;
  const template = editing === 'new' ? null : editing;
  const [form] = Form.useForm<TemplateFields>();
  const save = useSaveTemplate(onClose, (error) => showFieldErrors(form, error));
  const required = [{ required: true, whitespace: true, message: t.access.required }];
  const close = () => {
    save.reset();
    onClose();
  };
  /** What was not typed here takes the other person's words; what was typed stays. */
  const takeLatest = async () => {
    const latest = template && (await reload(template.id));
    if (!latest) return;
    for (const name of names) if (!form.isFieldTouched(name)) form.setFieldValue(name, latest[name]);
    save.reset();
    onEdit(latest);
  };
  return (
    <Modal title={template ? t.common.edit : p.create} open={editing !== null} onCancel={close} footer={null} width={640} destroyOnHidden>
      <div className="stack">
        <Problem error={save.error} onReload={() => void takeLatest()} />
        <Form<TemplateFields>
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={template ?? undefined}
          onFinish={({ title, text, categoryCode }) =>
            save.mutate({ template, body: { title: title.trim(), text: text.trim(), categoryCode: categoryCode ?? null } })
          }
        >
          <Form.Item name="title" label={p.name} rules={required}>
            <Input maxLength={60} showCount />
          </Form.Item>
          <Form.Item name="categoryCode" label={p.category} extra={p.anyHint}>
            <CategoryPicker anyLevel placeholder={p.any} />
          </Form.Item>
          <Form.Item name="text" label={p.text} rules={required}>
            <Input.TextArea autoSize={{ minRows: 6, maxRows: 14 }} maxLength={4000} showCount />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t.common.save}
          </Button>
        </Form>
      </div>
    </Modal>
  );
}
