import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { keys } from '@/api/keys';
import type { AgreementRow } from '@/api/types-alliance';
import { allReady, type UploadedFile, UploadField } from '@/components/attachments/upload-field';
import { DateField } from '@/components/date-field';
import { Problem, showFieldErrors } from '@/components/problem';
import { useAgreementText } from '@/i18n/agreements';
import { useText } from '@/i18n/staff';
import { addDays, today } from '@/lib/dates';
import { type Act, useAgreementAct } from './queries';
import { TermsFields, termsOf } from './terms-fields';

interface Props {
  row: AgreementRow;
  action: Act;
  onClose: () => void;
}

/** The form of one act; the row is the newest that is known, so that after "load the latest" the same words can be sent again. */
export function ActDialog(props: Props) {
  const w = useAgreementText();
  const { row, action } = props;
  return (
    <Modal title={`${w.act[action]} · ${row.memberName}`} open onCancel={props.onClose} footer={null} destroyOnHidden>
      <ActForm {...props} />
    </Modal>
  );
}

/** What the form begins with. A renewal begins the day after, for as long as the one before it. */
function initialOf(row: AgreementRow, action: Act) {
  const days = Math.round((Date.parse(row.until) - Date.parse(row.from)) / 86_400_000);
  const from = addDays(row.until, 1);
  const commitments = row.commitments.length > 0 ? row.commitments : [{ text: '' }];
  if (action === 'renew') return { signsAs: row.signsAs, from, until: addDays(from, days), commitments };
  if (action === 'revise') return { signsAs: row.signsAs, from: row.from, until: row.until, commitments };
  if (action === 'amend') return { until: row.until, commitments };
  return { on: today() };
}

function ActForm({ row, action, onClose }: Props) {
  const t = useText();
  const a = t.alliance;
  const w = useAgreementText();
  const client = useQueryClient();
  const [form] = Form.useForm();
  const [files, setFiles] = useState<UploadedFile[]>([]);
  const act = useAgreementAct(row, action, onClose, (error) => showFieldErrors(form, error));
  const required = [{ required: true, whitespace: true, message: t.access.required }];
  const writes = action === 'revise' || action === 'renew' || action === 'amend';
  const hints: Partial<Record<Act, string>> = {
    renew: w.renewHint,
    revise: row.status === 'negotiating' ? w.reviseHint : undefined,
    negotiate: w.negotiateHint,
    terminate: row.signedOn === null ? w.terminateDraftHint : w.terminateHint,
  };
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={initialOf(row, action)}
      onFinish={(fields: Record<string, unknown>) => act.mutate(writes ? termsOf(fields as never) : fields)}
    >
      <Problem
        error={act.error}
        onReload={() => {
          act.reset();
          void client.invalidateQueries({ queryKey: keys.alliance });
        }}
      />
      {hints[action] && <p className="muted">{hints[action]}</p>}
      {writes && <TermsFields amends={action === 'amend'} />}
      {action === 'sign' && (
        <>
          <Form.Item name="on" label={a.signedOn} rules={required}>
            <DateField max={today()} />
          </Form.Item>
          <Form.Item name="documentNumber" label={a.documentNumber} rules={required}>
            <Input maxLength={60} />
          </Form.Item>
          <Scan row={row} files={files} onChange={setFiles} />
        </>
      )}
      {(action === 'amend' || action === 'suspend' || action === 'resume' || action === 'terminate') && (
        <Form.Item name="reason" label={a.reason} rules={required}>
          <Input.TextArea maxLength={1000} rows={3} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" danger={action === 'terminate'} loading={act.isPending} disabled={!allReady(files)}>
        {w.act[action]}
      </Button>
    </Form>
  );
}

/** Also later, where the paper comes after the signature was recorded. */
export function ScanDialog({ row, onClose }: { row: AgreementRow; onClose: () => void }) {
  const w = useAgreementText();
  const client = useQueryClient();
  const [files, setFiles] = useState<UploadedFile[]>([]);
  const leave = () => {
    void client.invalidateQueries({ queryKey: keys.alliance });
    onClose();
  };
  return (
    <Modal title={`${w.attach} · ${row.number}`} open onCancel={leave} footer={null} destroyOnHidden>
      <div className="stack">
        <Scan row={row} files={files} onChange={setFiles} />
        <span>
          <Button type="primary" disabled={files.length === 0 || !allReady(files)} onClick={leave}>
            {w.done}
          </Button>
        </span>
      </div>
    </Modal>
  );
}

function Scan({ row, files, onChange }: { row: AgreementRow; files: UploadedFile[]; onChange: (files: UploadedFile[]) => void }) {
  const w = useAgreementText();
  return (
    <fieldset className="commitment-rows">
      <legend>{w.scan}</legend>
      <UploadField target={{ purpose: 'evidence', alliance: { record: 'agreement', id: row.id } }} value={files} onChange={onChange} />
      <span className="muted">{w.scanHint}</span>
    </fieldset>
  );
}
