import { App, Button, Form } from 'antd';
import type { AdmissionAction, AdmissionDetails } from '@/api/types';
import { allReady, type UploadedFile } from '@/components/attachments/upload-field';
import { Problem, showFieldErrors } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { addDays, today } from '@/lib/dates';
import { DecisionFields, EmergencyFields, NoteField, ProofFields, RecommendFields, ReviewFields } from './act-fields';
import { useAdmissionAct } from './queries';

type Name = Exclude<AdmissionAction, 'revise' | 'submit'>;

interface Props {
  action: Name;
  admission: AdmissionDetails;
  onDone: () => void;
  onCancel: () => void;
  reload: () => void;
}

/** One form for each act: its fields, and what the server is sent. */
export function ActForm({ action, admission, onDone, onCancel, reload }: Props) {
  const t = useText();
  const a = t.gridWork.admissions;
  const { message } = App.useApp();
  const [form] = Form.useForm();
  const files: UploadedFile[] | undefined = Form.useWatch('files', form);
  const act = useAdmissionAct(
    admission,
    () => {
      void message.success(a.done(a.action[action]));
      onDone();
    },
    (error) => showFieldErrors(form, error),
  );
  return (
    <section aria-label={a.action[action]} className="act-form">
      <h2>{a.action[action]}</h2>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ date: today(), until: addDays(today(), 14), supports: true, guaranteeConfirmed: false }}
        onFinish={(fields: Record<string, unknown>) => act.mutate({ action, body: bodyOf(action, fields) })}
      >
        <Fields action={action} admission={admission} />
        <Problem
          error={act.error}
          onReload={() => {
            act.reset();
            reload();
          }}
        />
        <div className="row admission-actions">
          <Button
            type="primary"
            size="large"
            danger={action === 'reject' || action === 'lapse'}
            htmlType="submit"
            loading={act.isPending}
            disabled={!allReady(files)}
          >
            {a.action[action]}
          </Button>
          <Button size="large" onClick={onCancel}>
            {t.common.cancel}
          </Button>
        </div>
      </Form>
    </section>
  );
}

function Fields({ action, admission }: { action: Name; admission: AdmissionDetails }) {
  switch (action) {
    case 'review':
      return <ReviewFields />;
    case 'recommend':
      return <RecommendFields />;
    case 'approve':
    case 'ratify':
      return <DecisionFields />;
    case 'admitForEmergency':
      return <EmergencyFields />;
    case 'proveGuarantee':
      return <ProofFields admission={admission} />;
    default:
      return <NoteField name={action === 'retire' ? 'assessment' : 'note'} />;
  }
}

const trimmed = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);

/** Only what the act takes: a member that it does not know would be refused. */
export function bodyOf(action: Name, fields: Record<string, unknown>): Record<string, unknown> {
  switch (action) {
    case 'review':
      return { opinion: fields.opinion, hoursNow: fields.hoursNow, overlaps: fields.overlaps ?? [], note: trimmed(fields.note) };
    case 'recommend':
      return { supports: fields.supports, note: trimmed(fields.note) };
    case 'approve':
    case 'ratify':
      return {
        documentNumber: trimmed(fields.documentNumber),
        date: fields.date,
        meeting: trimmed(fields.meeting),
        guaranteeConfirmed: fields.guaranteeConfirmed === true,
      };
    case 'admitForEmergency':
      return { reason: trimmed(fields.reason), until: fields.until };
    case 'retire':
      return { assessment: trimmed(fields.assessment) };
    default:
      return { note: trimmed(fields.note) };
  }
}
