import { useNavigate } from '@tanstack/react-router';
import { Form, Input, Select } from 'antd';
import { useUser } from '@/api/session';
import { type MeetingRow, type MeetingSeries, meetingSeries } from '@/api/types-meetings';
import { FormDialog, useRequired } from '@/components/alliance/form-dialog';
import { DateField } from '@/components/date-field';
import { showFieldErrors } from '@/components/problem';
import { useMeetingText } from '@/i18n/meetings';
import { today } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { useMeetingAct, useNextDate, usePlanMeeting } from './queries';

interface Fields {
  series: MeetingSeries;
  title: string;
  startsAt: string;
  place: string;
}

const instantOf = (local: string) => `${local}:00+08:00`;

/** What a date field shows of an instant: the local time. */
const localOf = (instant: string) => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16);

export function PlanMeeting({ open, onClose }: { open: boolean; onClose: () => void }) {
  const m = useMeetingText();
  const user = useUser();
  const navigate = useNavigate();
  const required = useRequired();
  const [form] = Form.useForm<Fields>();
  const series = Form.useWatch('series', form) ?? 'monthly';
  const act = usePlanMeeting(
    ({ id }) => void navigate({ to: paths.meeting, params: { meetingId: id } }),
    (error) => showFieldErrors(form, error),
  );
  return (
    <FormDialog
      title={m.plan}
      open={open}
      onClose={onClose}
      form={form}
      act={act}
      submit={m.plan}
      initial={{ series: 'monthly' }}
      onSubmit={({ startsAt, ...fields }) => act.mutate({ ...fields, startsAt: instantOf(startsAt), division: user.areaCode ?? '' })}
    >
      <Form.Item name="series" label={m.seriesLabel} rules={required.one}>
        <Select options={meetingSeries.map((value) => ({ value, label: m.series[value] }))} />
      </Form.Item>
      <TimeAndPlace hint={<Proposal series={series} />} />
    </FormDialog>
  );
}

export function Reschedule({ meeting, open, onClose }: { meeting: MeetingRow; open: boolean; onClose: () => void }) {
  const m = useMeetingText();
  const [form] = Form.useForm<Omit<Fields, 'series'>>();
  const act = useMeetingAct(meeting, 'reschedule', onClose, (error) => showFieldErrors(form, error));
  return (
    <FormDialog
      title={m.act.reschedule}
      open={open}
      onClose={onClose}
      form={form}
      act={act}
      submit={m.act.reschedule}
      initial={{ title: meeting.title, place: meeting.place, startsAt: localOf(meeting.startsAt) }}
      onSubmit={({ startsAt, ...fields }) => act.mutate({ ...fields, startsAt: instantOf(startsAt) })}
    >
      <TimeAndPlace />
    </FormDialog>
  );
}

function TimeAndPlace({ hint }: { hint?: React.ReactNode }) {
  const m = useMeetingText();
  const required = useRequired();
  return (
    <>
      <Form.Item name="title" label={m.name} rules={required.text}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="startsAt" label={m.startsAt} rules={required.one} extra={hint}>
        <DateField withTime min={today()} />
      </Form.Item>
      <Form.Item name="place" label={m.place} rules={required.text}>
        <Input maxLength={100} />
      </Form.Item>
    </>
  );
}

function Proposal({ series }: { series: MeetingSeries }) {
  const m = useMeetingText();
  const next = useNextDate(series).data;
  if (!next?.nextOn) return null;
  return <span className="num">{[m.nextOn(next.nextOn), next.lastOn && m.lastOn(next.lastOn)].filter(Boolean).join(' · ')}</span>;
}
