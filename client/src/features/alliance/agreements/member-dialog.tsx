import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { useUser } from '@/api/session';
import { type MemberRow, type NewMember, type ProviderKind, providerKinds } from '@/api/types-alliance';
import { FormDialog, useRequired } from '@/components/alliance/form-dialog';
import { DateField } from '@/components/date-field';
import { showFieldErrors } from '@/components/problem';
import { DivisionPicker } from '@/components/territory/pickers';
import { useAgreementText } from '@/i18n/agreements';
import { useText } from '@/i18n/staff';
import { useCorrectMember, useJoinAlliance } from './queries';

interface MemberForm {
  name: string;
  kind: ProviderKind;
  introduction?: string | null;
  dualCheckIn?: string | null;
  qualifications?: { name: string; number: string; issuer: string; validUntil?: string | null }[];
}

const bodyOf = ({ introduction, dualCheckIn, qualifications, ...fields }: MemberForm): NewMember => ({
  ...fields,
  introduction: introduction || null,
  // The picker may rest on the county on the way to a community.
  dualCheckIn: dualCheckIn?.endsWith('000') ? null : (dualCheckIn ?? null),
  qualifications: (qualifications ?? []).map((one) => ({ ...one, validUntil: one.validUntil ?? null })),
});

/** A body joins the alliance. */
export function JoinAlliance({ open, onClose }: { open: boolean; onClose: () => void }) {
  const a = useText().alliance;
  const t = useText();
  const [form] = Form.useForm<MemberForm>();
  const act = useJoinAlliance(onClose, (error) => showFieldErrors(form, error));
  return (
    <FormDialog
      title={a.join}
      open={open}
      onClose={onClose}
      form={form}
      act={act}
      submit={t.common.save}
      onSubmit={(fields) => act.mutate(bodyOf(fields))}
    >
      <MemberFields />
    </FormDialog>
  );
}

/** Changes plain facts of a member, its qualifications among them. */
export function CorrectMember({ member, onClose }: { member: MemberRow; onClose: () => void }) {
  const t = useText();
  const w = useAgreementText();
  const [form] = Form.useForm<MemberForm>();
  const act = useCorrectMember(member, onClose, (error) => showFieldErrors(form, error));
  return (
    <FormDialog
      title={`${w.correct} · ${member.name}`}
      open
      onClose={onClose}
      form={form}
      act={act}
      submit={t.common.save}
      initial={member}
      onSubmit={(fields) => act.mutate(bodyOf(fields))}
    >
      <MemberFields />
    </FormDialog>
  );
}

function MemberFields() {
  const a = useText().alliance;
  const w = useAgreementText();
  const user = useUser();
  const required = useRequired();
  return (
    <>
      <Form.Item name="name" label={a.name} rules={required.text}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="kind" label={a.kindLabel} rules={required.one}>
        <Select options={providerKinds.map((value) => ({ value, label: a.kind[value] }))} />
      </Form.Item>
      <Form.Item name="introduction" label={a.introduction}>
        <Input.TextArea maxLength={1000} rows={3} />
      </Form.Item>
      <Form.Item name="dualCheckIn" label={w.dualCheckIn}>
        <DivisionPicker root={user.areaCode && `${user.areaCode.slice(0, 6)}000000`} />
      </Form.Item>
      <Qualifications />
    </>
  );
}

const most = 20;

function Qualifications() {
  const w = useAgreementText();
  const required = useRequired();
  return (
    <fieldset className="commitment-rows">
      <legend>{w.qualifications}</legend>
      <Form.List name="qualifications">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div key={key} className="commitment-row">
                <Form.Item name={[name, 'name']} rules={required.text} style={{ flex: '2 1 160px' }}>
                  <Input aria-label={w.qualificationName(name + 1)} placeholder={w.qualificationNameHint} maxLength={120} />
                </Form.Item>
                <Form.Item name={[name, 'number']} rules={required.text} style={{ flex: '1 1 120px' }}>
                  <Input aria-label={w.qualificationNumber(name + 1)} placeholder={w.qualificationNumberHint} maxLength={120} />
                </Form.Item>
                <Form.Item name={[name, 'issuer']} rules={required.text} style={{ flex: '1 1 120px' }}>
                  <Input aria-label={w.qualificationIssuer(name + 1)} placeholder={w.qualificationIssuerHint} maxLength={120} />
                </Form.Item>
                <Form.Item name={[name, 'validUntil']}>
                  <DateField aria-label={w.qualificationUntil(name + 1)} />
                </Form.Item>
                <Button icon={<DeleteOutlined aria-hidden />} aria-label={w.removeQualification(name + 1)} onClick={() => remove(name)} />
              </div>
            ))}
            {rows.length < most && (
              <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({})}>
                {w.addQualification}
              </Button>
            )}
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
