import { Alert, Button, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import { useUser } from '@/api/session';
import type { Delivery, ProjectDetails, ProjectReceipt } from '@/api/types-alliance';
import { Evidence } from '@/components/attachments/evidence';
import { allReady, type UploadedFile, UploadField } from '@/components/attachments/upload-field';
import { Problem, showFieldErrors } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import { useDraft } from '@/lib/draft';

interface Props {
  details: ProjectDetails;
  onLeave: () => void;
  onReload: () => void;
}

interface Fields {
  heads: number;
  hours: number;
  yuan: number;
  note?: string;
}

/** Filled in on the spot with a thumb: photos go up as they are taken, the numbers stay on the device until they are sent. */
export function DeliverForm({ details, onLeave, onReload }: Props) {
  const t = useText();
  const p = t.lists.project;
  const { project } = details;
  const [form] = Form.useForm<Fields>();
  const [files, setFiles] = useState<UploadedFile[]>([]);
  const draft = useDraft<Fields>(`delivery.${useUser().id}.${project.id}`);
  const act = useCommand({
    run: (body: Delivery, idempotencyKey) =>
      api.post<ProjectReceipt>('/service-projects/{id}/deliver', {
        path: { id: project.id },
        ifMatch: project.revision,
        body,
        idempotencyKey,
      }),
    invalidates: [keys.alliance],
    onDone: () => {
      draft.discard();
      onLeave();
    },
    onRefused: (error) => showFieldErrors(form, error),
  });
  const required = [{ required: true, message: t.access.required }];
  const earlier = details.files.filter((file) => !files.some((sent) => sent.id === file.id));
  return (
    <section className="card stack" aria-label={t.lists.act.deliver}>
      <h2>{t.lists.act.deliver}</h2>
      <p className="muted">{p.deliverIntro}</p>
      {draft.found && (
        <Alert
          type="info"
          showIcon
          title={t.common.draftFound(formatInstant(draft.found.at))}
          action={
            <Button
              size="small"
              type="primary"
              onClick={() => {
                form.setFieldsValue(draft.found?.values ?? {});
                draft.accept();
              }}
            >
              {t.common.restoreDraft}
            </Button>
          }
        />
      )}
      {earlier.length > 0 && <Evidence attachments={earlier} />}
      <UploadField
        capture
        target={{ purpose: 'evidence', alliance: { record: 'project', id: project.id } }}
        value={files}
        onChange={setFiles}
      />
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ heads: details.demands.reduce((sum, demand) => sum + demand.heads, 0) || undefined, hours: 2, yuan: 0 }}
        onValuesChange={(_, all) => draft.keep(all)}
        onFinish={({ yuan, note, ...fields }) =>
          act.mutate({ ...fields, costFen: Math.round((yuan ?? 0) * 100), note: note?.trim() || null })
        }
      >
        <Problem error={act.error} onReload={onReload} />
        <div className="row" style={{ alignItems: 'flex-start' }}>
          <Form.Item name="heads" label={p.deliveredHeads} rules={required}>
            <InputNumber size="large" min={1} max={100_000} precision={0} inputMode="numeric" />
          </Form.Item>
          <Form.Item name="hours" label={p.hours} rules={required}>
            <InputNumber size="large" min={0.1} max={10_000} step={0.5} precision={1} inputMode="decimal" />
          </Form.Item>
          <Form.Item name="yuan" label={p.cost}>
            <InputNumber size="large" min={0} max={100_000_000} precision={2} inputMode="decimal" />
          </Form.Item>
        </div>
        <Form.Item name="note" label={p.deliverNote}>
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
        <div className="row">
          <Button type="primary" size="large" htmlType="submit" loading={act.isPending} disabled={!allReady(files)}>
            {t.lists.act.deliver}
          </Button>
          <Button size="large" onClick={onLeave}>
            {t.common.cancel}
          </Button>
        </div>
      </Form>
    </section>
  );
}
