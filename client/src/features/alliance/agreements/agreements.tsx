import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { AgreementRow } from '@/api/types-alliance';
import { Pages } from '@/components/alliance/pages';
import { DateField } from '@/components/date-field';
import { Problem, showFieldErrors } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { today } from '@/lib/dates';
import { type Act, acts, useAgreementAct, useAgreements } from './queries';
import type { AllianceSearch } from './search';

const tones: Partial<Record<AgreementRow['status'], string>> = {
  active: 'ok',
  expiring: 'warn',
  suspended: 'bad',
};

export function Agreements({ search, onClear }: { search: AllianceSearch; onClear: () => void }) {
  const a = useText().alliance;
  const agreements = useAgreements(search);
  const [act, setAct] = useState<{ row: AgreementRow; action: Act } | null>(null);
  return (
    <>
      <Pages query={agreements} filtered={Boolean(search.signsAs || search.ends)} none={a.noAgreements} onClear={onClear}>
        {(row) => <Agreement key={row.id} row={row} onAct={(action) => setAct({ row, action })} />}
      </Pages>
      <Modal
        title={act && `${a.action[act.action]} · ${act.row.memberName}`}
        open={act !== null}
        onCancel={() => setAct(null)}
        footer={null}
        destroyOnHidden
      >
        {act && <ActForm row={act.row} action={act.action} onDone={() => setAct(null)} />}
      </Modal>
    </>
  );
}

function Agreement({ row, onAct }: { row: AgreementRow; onAct: (action: Act) => void }) {
  const a = useText().alliance;
  return (
    <li>
      <span className="row spread">
        <strong>{row.memberName}</strong>
        <span className="tag" data-tone={tones[row.status]}>
          {a.status[row.status]}
        </span>
      </span>
      <span className="muted">
        {[row.number, a.signsAs[row.signsAs], row.divisionName, row.documentNumber].filter(Boolean).join(' · ')}
      </span>
      <div className="row">
        <span className="num">
          {row.from} – {row.until}
        </span>
        {row.reminder !== null && <span className="num">{a.daysLeft(row.daysLeft)}</span>}
      </div>
      <ul className="alliance-commitments">
        {row.commitments.map((one) => (
          <li key={one.text}>{one.perYear ? a.perYear(one.text, one.perYear) : one.text}</li>
        ))}
      </ul>
      <span className="row">
        {acts
          .filter((action) => row.allowedActions.includes(action))
          .map((action) => (
            <Button key={action} size="small" aria-label={`${a.action[action]} ${row.memberName}`} onClick={() => onAct(action)}>
              {a.action[action]}
            </Button>
          ))}
      </span>
    </li>
  );
}

function ActForm({ row, action, onDone }: { row: AgreementRow; action: Act; onDone: () => void }) {
  const t = useText();
  const a = t.alliance;
  const [form] = Form.useForm();
  const act = useAgreementAct(row, action, onDone, (error) => showFieldErrors(form, error));
  const required = [{ required: true, whitespace: true, message: t.access.required }];
  return (
    <Form form={form} layout="vertical" initialValues={{ on: today() }} onFinish={(body: Record<string, unknown>) => act.mutate(body)}>
      <Problem error={act.error} />
      {action === 'sign' && (
        <>
          <Form.Item name="on" label={a.signedOn} rules={required}>
            <DateField />
          </Form.Item>
          <Form.Item name="documentNumber" label={a.documentNumber} rules={required}>
            <Input maxLength={60} />
          </Form.Item>
        </>
      )}
      {(action === 'suspend' || action === 'resume' || action === 'terminate') && (
        <Form.Item name="reason" label={a.reason} rules={required}>
          <Input.TextArea maxLength={1000} rows={3} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" danger={action === 'terminate'} loading={act.isPending}>
        {a.action[action]}
      </Button>
    </Form>
  );
}
