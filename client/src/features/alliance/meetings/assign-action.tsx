import { Form, Input, Select } from 'antd';
import { useUser } from '@/api/session';
import { type MeetingDetails, type OwnerKind, ownerKinds } from '@/api/types-meetings';
import { FormDialog, useRequired } from '@/components/alliance/form-dialog';
import { MemberPicker } from '@/components/alliance/member-picker';
import { DateField } from '@/components/date-field';
import { showFieldErrors } from '@/components/problem';
import { UnitPicker } from '@/components/territory/pickers';
import { useMeetingText } from '@/i18n/meetings';
import { addDays, today } from '@/lib/dates';
import { useMeetingAct } from './queries';

interface Fields {
  itemId?: string;
  text: string;
  ownerKind: OwnerKind;
  ownerId?: string | null;
  deadline: string;
}

/** A resolution becomes an action: somebody does something by a day. */
export function AssignAction({ details, open, onClose }: { details: MeetingDetails; open: boolean; onClose: () => void }) {
  const m = useMeetingText();
  const user = useUser();
  const required = useRequired();
  const [form] = Form.useForm<Fields>();
  const kind = Form.useWatch('ownerKind', form);
  const act = useMeetingAct(details.meeting, 'assignAction', onClose, (error) => showFieldErrors(form, error));
  return (
    <FormDialog
      title={m.act.assignAction}
      open={open}
      onClose={onClose}
      form={form}
      act={act}
      submit={m.act.assignAction}
      initial={{ itemId: details.agenda[0]?.id, ownerKind: 'member', deadline: addDays(today(), 30) }}
      onSubmit={({ itemId, ownerId, ...fields }) => act.mutate({ itemId: itemId ?? null, ownerId: ownerId ?? null, ...fields })}
    >
      <Form.Item name="text" label={m.actionText} rules={required.text}>
        <Input.TextArea maxLength={500} rows={2} />
      </Form.Item>
      <Form.Item name="itemId" label={m.fromItem}>
        <Select allowClear options={details.agenda.map((item) => ({ value: item.id, label: item.title }))} />
      </Form.Item>
      <Form.Item name="ownerKind" label={m.ownerKindLabel} rules={required.one}>
        <Select
          options={ownerKinds.map((value) => ({ value, label: m.ownerKind[value] }))}
          onChange={() => form.setFieldValue('ownerId', undefined)}
        />
      </Form.Item>
      {kind === 'member' && (
        <Form.Item name="ownerId" label={m.owner} rules={required.one}>
          <MemberPicker />
        </Form.Item>
      )}
      {kind === 'unit' && (
        <Form.Item name="ownerId" label={m.owner} rules={required.one}>
          <UnitPicker area={user.areaCode} />
        </Form.Item>
      )}
      <Form.Item name="deadline" label={m.deadline} rules={required.one}>
        <DateField min={today()} allowClear={false} />
      </Form.Item>
    </FormDialog>
  );
}
