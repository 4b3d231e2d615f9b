import { Button, Form, Modal } from 'antd';
import { useUser } from '@/api/session';
import { MemberPicker } from '@/components/alliance/member-picker';
import { Problem, showFieldErrors } from '@/components/problem';
import { DivisionPicker } from '@/components/territory/pickers';
import { useAgreementText } from '@/i18n/agreements';
import { useText } from '@/i18n/staff';
import { addDays, today } from '@/lib/dates';
import { useDraftAgreement } from './queries';
import { TermsFields, termsOf } from './terms-fields';

interface Props {
  open: boolean;
  onClose: () => void;
}

type DraftFields = TermsFields & { memberId?: string; division?: string | null };

/** With a member of the list, or with the one whose page it is. */
export function DraftAgreement({
  open,
  onClose,
  member,
  onDrafted,
}: Props & { member?: { id: string; name: string }; onDrafted?: (id: string) => void }) {
  const t = useText();
  const a = t.alliance;
  const w = useAgreementText();
  const user = useUser();
  const [form] = Form.useForm<DraftFields>();
  const act = useDraftAgreement(
    ({ id }) => {
      onClose();
      onDrafted?.(id);
    },
    (error) => showFieldErrors(form, error),
  );
  return (
    <Modal title={a.draft} open={open} onCancel={onClose} footer={null} destroyOnHidden>
      <Form<DraftFields>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ division: user.areaCode, from: today(), until: addDays(today(), 364), commitments: [{ text: '' }] }}
        onFinish={({ memberId, division, ...fields }) =>
          act.mutate({
            ...termsOf(fields),
            memberId: member?.id ?? memberId ?? '',
            division: division ?? user.areaCode ?? '',
            renewsId: null,
          })
        }
      >
        <Problem error={act.error} />
        {member ? (
          <p>
            {a.member} · <strong>{member.name}</strong>
          </p>
        ) : (
          <Form.Item name="memberId" label={a.member} rules={[{ required: true, message: t.access.required }]}>
            <MemberPicker />
          </Form.Item>
        )}
        <Form.Item name="division" label={w.party} extra={w.partyHint}>
          <DivisionPicker root={user.areaCode} aria-label={w.party} />
        </Form.Item>
        <TermsFields />
        <Button type="primary" htmlType="submit" loading={act.isPending}>
          {t.common.save}
        </Button>
      </Form>
    </Modal>
  );
}
