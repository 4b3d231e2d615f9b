import { Button, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useUser } from '@/api/session';
import { type NewAgreement, type NewMember, providerKinds, signatoryKinds } from '@/api/types-alliance';
import { MemberPicker } from '@/components/alliance/member-picker';
import { DateField } from '@/components/date-field';
import { Problem, showFieldErrors } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { addDays, today } from '@/lib/dates';
import { useDraftAgreement, useJoinAlliance } from './queries';

interface Props {
  open: boolean;
  onClose: () => void;
}

export function JoinAlliance({ open, onClose }: Props) {
  const t = useText();
  const a = t.alliance;
  const [form] = Form.useForm();
  const act = useJoinAlliance(onClose, (error) => showFieldErrors(form, error));
  const required = [{ required: true, whitespace: true, message: t.access.required }];
  return (
    <Modal title={a.join} open={open} onCancel={onClose} footer={null} destroyOnHidden>
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={(fields: Pick<NewMember, 'name' | 'kind' | 'introduction'>) =>
          act.mutate({ ...fields, introduction: fields.introduction || null, dualCheckIn: null, qualifications: null })
        }
      >
        <Problem error={act.error} />
        <Form.Item name="name" label={a.name} rules={required}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="kind" label={a.kindLabel} rules={[{ required: true, message: t.access.required }]}>
          <Select options={providerKinds.map((value) => ({ value, label: a.kind[value] }))} />
        </Form.Item>
        <Form.Item name="introduction" label={a.introduction}>
          <Input.TextArea maxLength={1000} rows={3} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={act.isPending}>
          {t.common.save}
        </Button>
      </Form>
    </Modal>
  );
}

type DraftFields = Pick<NewAgreement, 'memberId' | 'signsAs' | 'from' | 'until'> & { text: string; perYear?: number | null };

export function DraftAgreement({ open, onClose }: Props) {
  const t = useText();
  const a = t.alliance;
  const user = useUser();
  const [form] = Form.useForm<DraftFields>();
  const act = useDraftAgreement(onClose, (error) => showFieldErrors(form, error));
  const required = [{ required: true, message: t.access.required }];
  return (
    <Modal title={a.draft} open={open} onCancel={onClose} footer={null} destroyOnHidden>
      <Form<DraftFields>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ from: today(), until: addDays(today(), 364) }}
        onFinish={({ text, perYear, ...fields }) =>
          act.mutate({ ...fields, division: user.areaCode ?? '', commitments: [{ text, perYear: perYear ?? null }], renewsId: null })
        }
      >
        <Problem error={act.error} />
        <Form.Item name="memberId" label={a.member} rules={required}>
          <MemberPicker />
        </Form.Item>
        <Form.Item name="signsAs" label={a.signsAsLabel} rules={required}>
          <Select options={signatoryKinds.map((value) => ({ value, label: a.signsAs[value] }))} />
        </Form.Item>
        <Form.Item name="from" label={a.from} rules={required}>
          <DateField />
        </Form.Item>
        <Form.Item name="until" label={a.until} rules={required}>
          <DateField />
        </Form.Item>
        <Form.Item name="text" label={a.commitment} rules={[{ required: true, whitespace: true, message: t.access.required }]}>
          <Input.TextArea maxLength={300} rows={2} />
        </Form.Item>
        <Form.Item name="perYear" label={a.times}>
          <InputNumber min={1} max={10_000} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={act.isPending}>
          {t.common.save}
        </Button>
      </Form>
    </Modal>
  );
}
