import { Alert, App, Button, Form } from 'antd';
import { useState } from 'react';
import { useUser } from '@/api/session';
import type { TicketAction, TicketDetails } from '@/api/types';
import { allReady, type UploadedFile } from '@/components/attachments/upload-field';
import { Problem, showFieldErrors } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { correctionOf, toBody } from './action-body';
import { ActionField } from './action-field';
import { fieldsOf } from './action-specs';
import { Precedents } from './precedents';
import { useAct } from './queries';

interface Props {
  ticket: TicketDetails;
  action: TicketAction | 'correct';
  /** The revision the person saw when the form opened: a later one means somebody else was quicker. */
  revision: number;
  preset?: Record<string, unknown>;
  /** Done when the latest state is on the screen. */
  onReload: () => Promise<void>;
  onClose: () => void;
}

export function ActionForm({ ticket, action, revision, preset, onReload, onClose }: Props) {
  const t = useText();
  const user = useUser();
  const { message } = App.useApp();
  const [form] = Form.useForm<Record<string, unknown>>();
  const values = (Form.useWatch([], form) ?? {}) as Record<string, unknown>;
  const fields = fieldsOf(action, t, ticket);
  const [competent, setCompetent] = useState<{ id: string; name: string } | null>(null);
  const name = t.complaints.action[action];
  const act = useAct(
    (receipt) => {
      void message.success(t.complaints.form.done(name, receipt.number));
      onClose();
    },
    (error) => showFieldErrors(form, error),
  );
  const filesReady = allReady(values.attachmentIds as UploadedFile[] | undefined);
  const initial = action === 'correct' ? correctionOf(ticket) : { target: 'unit', categoryCode: ticket.categoryCode, ...preset };
  return (
    <section className="action-form" aria-label={name}>
      <h3>{name}</h3>
      <div className="stack">
        {ticket.revision !== revision && !act.error && (
          <Alert
            type="warning"
            showIcon
            title={t.problems.conflictTitle}
            description={t.problems.conflictText}
            action={
              <Button size="small" onClick={() => void onReload()}>
                {t.problems.loadLatest}
              </Button>
            }
          />
        )}
        {action === 'merge' && <Alert type="info" showIcon title={t.complaints.form.mergeWarning} />}
        {(action === 'dispatch' || action === 'redispatch') && (
          <Precedents
            ticketId={ticket.id}
            onChoose={(unit) => {
              setCompetent(unit);
              form.setFieldsValue({ target: 'unit', unitId: unit.id });
            }}
          />
        )}
        <Problem error={act.error} onReload={() => void onReload().then(act.reset)} />
        <Form
          form={form}
          layout="vertical"
          initialValues={initial}
          onFinish={(held) => act.mutate({ id: ticket.id, revision, action, body: toBody(action, fields, held, ticket) })}
        >
          {fields
            .filter((field) => field.when?.(values) ?? true)
            .map((field) => (
              <ActionField
                key={String(field.name)}
                field={field}
                area={user.areaCode}
                ticket={ticket}
                knownUnit={competent}
                ticketLabel={preset?.parentLabel as string | undefined}
                onTemplate={(text) => form.setFieldValue(field.name, [form.getFieldValue(field.name), text].filter(Boolean).join('\n'))}
              />
            ))}
          <div className="row">
            <Button type="primary" htmlType="submit" loading={act.isPending} disabled={!filesReady} danger={action === 'reject'}>
              {t.complaints.form.submit(name)}
            </Button>
            <Button onClick={onClose}>{t.common.cancel}</Button>
            {!filesReady && <span className="muted">{t.complaints.upload.wait}</span>}
          </div>
        </Form>
      </div>
    </section>
  );
}
