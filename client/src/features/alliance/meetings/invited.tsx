import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import {
  type Attendance,
  attendances,
  type GuestKind,
  guestKinds,
  type InvitationRow,
  type MeetingDetails,
  type MeetingRow,
} from '@/api/types-meetings';
import { FormDialog } from '@/components/alliance/form-dialog';
import { MemberPicker } from '@/components/alliance/member-picker';
import { Problem, showFieldErrors } from '@/components/problem';
import { useMeetingText } from '@/i18n/meetings';
import { useMeetingAct } from './queries';

const tones: Record<Attendance, string | undefined> = { attended: 'ok', substitute: 'ok', excused: 'warn', absent: 'bad' };

export function Invited({ details }: { details: MeetingDetails }) {
  const m = useMeetingText();
  const { meeting, invitations } = details;
  const [open, setOpen] = useState<'invite' | 'attendance' | null>(null);
  const may = (act: (typeof meeting.allowedActions)[number]) => meeting.allowedActions.includes(act);
  return (
    <section className="card" aria-label={m.invitations}>
      <div className="row spread">
        <h2>{m.invitations}</h2>
        <span className="row">
          {may('invite') && <Button onClick={() => setOpen('invite')}>{m.act.invite}</Button>}
          {may('recordAttendance') && <Button onClick={() => setOpen('attendance')}>{m.act.recordAttendance}</Button>}
        </span>
      </div>
      {invitations.length === 0 && <p className="muted">{m.noInvitations}</p>}
      <ul className="meeting-invited">
        {invitations.map((row) => (
          <Line key={row.id} row={row} meeting={meeting} removable={may('uninvite')} />
        ))}
      </ul>
      <Invite meeting={meeting} open={open === 'invite'} onClose={() => setOpen(null)} />
      <AttendanceForm details={details} open={open === 'attendance'} onClose={() => setOpen(null)} />
    </section>
  );
}

function Line({ row, meeting, removable }: { row: InvitationRow; meeting: MeetingRow; removable: boolean }) {
  const m = useMeetingText();
  const remove = useMeetingAct(meeting, 'uninvite', () => undefined);
  return (
    <li className="row spread">
      <span>
        {row.name} {row.guestKind && <span className="muted">{m.guestKind[row.guestKind]}</span>}
        <Problem error={remove.error} />
      </span>
      <span className="row">
        {row.substitute && <span className="muted">{row.substitute}</span>}
        {row.attendance && (
          <span className="tag" data-tone={tones[row.attendance]}>
            {m.attendance[row.attendance]}
          </span>
        )}
        {removable && (
          <Button
            size="small"
            aria-label={m.actNamed(m.act.uninvite, row.name)}
            loading={remove.isPending}
            onClick={() => remove.mutate({ invitationId: row.id })}
          >
            {m.act.uninvite}
          </Button>
        )}
      </span>
    </li>
  );
}

interface InviteFields {
  memberId?: string | null;
  guestKind?: GuestKind;
  guestName?: string;
}

/** One member or one guest at a time: each is found by its name. */
function Invite({ meeting, open, onClose }: { meeting: MeetingRow; open: boolean; onClose: () => void }) {
  const m = useMeetingText();
  const [form] = Form.useForm<InviteFields>();
  const act = useMeetingAct(meeting, 'invite', onClose, (error) => showFieldErrors(form, error));
  return (
    <FormDialog
      title={m.act.invite}
      open={open}
      onClose={onClose}
      form={form}
      act={act}
      submit={m.act.invite}
      initial={{ guestKind: 'caringEnterprise' }}
      onSubmit={({ memberId, guestKind, guestName }) =>
        act.mutate({
          memberIds: memberId ? [memberId] : [],
          guests: guestName?.trim() ? [{ kind: guestKind ?? 'other', name: guestName.trim() }] : [],
        })
      }
    >
      <Form.Item name="memberId" label={m.members}>
        <MemberPicker />
      </Form.Item>
      <Form.Item name="guestKind" label={m.guestKindLabel}>
        <Select options={guestKinds.map((value) => ({ value, label: m.guestKind[value] }))} />
      </Form.Item>
      <Form.Item name="guestName" label={m.guestName}>
        <Input maxLength={80} />
      </Form.Item>
    </FormDialog>
  );
}

type Marks = Record<string, { attendance: Attendance; substitute?: string }>;

function AttendanceForm({ details, open, onClose }: { details: MeetingDetails; open: boolean; onClose: () => void }) {
  const m = useMeetingText();
  const [form] = Form.useForm<{ marks: Marks }>();
  const marks = (Form.useWatch('marks', form) ?? {}) as Partial<Marks>;
  const act = useMeetingAct(details.meeting, 'recordAttendance', onClose, (error) => showFieldErrors(form, error));
  return (
    <FormDialog
      title={m.act.recordAttendance}
      open={open}
      onClose={onClose}
      form={form}
      act={act}
      submit={m.act.recordAttendance}
      initial={{
        marks: Object.fromEntries(
          details.invitations.map((row) => [row.id, { attendance: row.attendance ?? 'attended', substitute: row.substitute ?? undefined }]),
        ),
      }}
      onSubmit={({ marks: given }) =>
        act.mutate({
          marks: Object.entries(given).map(([invitationId, { attendance, substitute }]) => ({
            invitationId,
            attendance,
            substitute: attendance === 'substitute' ? (substitute ?? null) : null,
          })),
        })
      }
    >
      {details.invitations.map((row) => (
        <div key={row.id}>
          <Form.Item name={['marks', row.id, 'attendance']} label={m.attendanceOf(row.name)}>
            <Select options={attendances.map((value) => ({ value, label: m.attendance[value] }))} />
          </Form.Item>
          {marks[row.id]?.attendance === 'substitute' && (
            <Form.Item name={['marks', row.id, 'substitute']} label={m.substituteOf(row.name)}>
              <Input maxLength={80} />
            </Form.Item>
          )}
        </div>
      ))}
    </FormDialog>
  );
}
