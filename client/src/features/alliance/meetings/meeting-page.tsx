import { ArrowLeftOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Form, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import type { MeetingDetails, MeetingRow } from '@/api/types-meetings';
import { FormDialog, useRequired } from '@/components/alliance/form-dialog';
import { showFieldErrors } from '@/components/problem';
import { roleName } from '@/components/role-name';
import { Loaded } from '@/components/states';
import { useMeetingText } from '@/i18n/meetings';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import { usePageParam } from '@/lib/page-state';
import { paths } from '@/lib/paths';
import { Actions } from './actions';
import { Agenda } from './agenda';
import { AssignAction } from './assign-action';
import { Invited } from './invited';
import { MeetingTag } from './meeting-list';
import { Reschedule } from './plan-meeting';
import { useMeeting, useMeetingAct } from './queries';
import '@/components/alliance/alliance.css';
import './meetings.css';

export default function MeetingPage(): ReactNode {
  const t = useText();
  const id = usePageParam('meetingId');
  const meeting = useMeeting(id);
  return (
    <div className="page page-narrow">
      <div>
        <Link to={paths.meetings}>
          <ArrowLeftOutlined aria-hidden /> {t.common.backToList}
        </Link>
      </div>
      <Loaded query={meeting}>{(data) => <LoadedMeeting key={id} details={data} />}</Loaded>
    </div>
  );
}

type Step = 'reschedule' | 'convene' | 'hold' | 'publishMinutes' | 'cancel';
const steps: Step[] = ['convene', 'hold', 'publishMinutes', 'reschedule', 'cancel'];

function LoadedMeeting({ details }: { details: MeetingDetails }) {
  const t = useText();
  const m = useMeetingText();
  const { meeting } = details;
  const [step, setStep] = useState<Step | null>(null);
  const [assigning, setAssigning] = useState(false);
  const may = (act: (typeof meeting.allowedActions)[number]) => meeting.allowedActions.includes(act);
  const held = meeting.status === 'held' || meeting.status === 'minuted';
  return (
    <article className="stack">
      <header className="card stack">
        <div className="row spread">
          <span className="muted">{[m.series[meeting.series], meeting.divisionName].filter(Boolean).join(' · ')}</span>
          <MeetingTag status={meeting.status} />
        </div>
        <h1>{meeting.title}</h1>
        <span>
          <span className="num">{formatInstant(meeting.startsAt)}</span> · {meeting.place}
        </span>
        <span className="row">
          {steps.filter(may).map((one, i) => (
            <Button key={one} type={i === 0 ? 'primary' : undefined} danger={one === 'cancel'} onClick={() => setStep(one)}>
              {m.act[one]}
            </Button>
          ))}
        </span>
      </header>
      <Agenda details={details} />
      <Invited details={details} />
      {held && (
        <section className="card" aria-label={m.resolutions}>
          <div className="row spread">
            <h2>{m.resolutions}</h2>
            {may('assignAction') && <Button onClick={() => setAssigning(true)}>{m.act.assignAction}</Button>}
          </div>
          <Actions meetingId={meeting.id} />
        </section>
      )}
      {details.minutes && (
        <section className="card" aria-label={m.minutes}>
          <h2>{m.minutes}</h2>
          <p className="meeting-minutes">{details.minutes}</p>
        </section>
      )}
      <section className="card" aria-label={m.history}>
        <h2>{m.history}</h2>
        <ol className="meeting-history">
          {details.history.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end
            <li key={i}>
              <span className="num muted">{formatInstant(line.at)}</span> {m.act[line.action]}
              {line.note && ` · ${line.note}`}{' '}
              <span className="muted">{[roleName(t, line.actorRole), line.actorName].filter(Boolean).join(' ')}</span>
            </li>
          ))}
        </ol>
      </section>
      <Reschedule meeting={meeting} open={step === 'reschedule'} onClose={() => setStep(null)} />
      {step && step !== 'reschedule' && <StepDialog meeting={meeting} step={step} onClose={() => setStep(null)} />}
      <AssignAction details={details} open={assigning} onClose={() => setAssigning(false)} />
    </article>
  );
}

function StepDialog({ meeting, step, onClose }: { meeting: MeetingRow; step: Exclude<Step, 'reschedule'>; onClose: () => void }) {
  const m = useMeetingText();
  const required = useRequired();
  const [form] = Form.useForm<{ minutes?: string; reason?: string }>();
  const act = useMeetingAct(meeting, step, onClose, (error) => showFieldErrors(form, error));
  return (
    <FormDialog
      title={m.act[step]}
      open
      onClose={onClose}
      form={form}
      act={act}
      submit={m.act[step]}
      danger={step === 'cancel'}
      onSubmit={(body) => act.mutate(body as Record<string, unknown>)}
    >
      {step === 'convene' && <p>{m.convenePrompt}</p>}
      {step === 'hold' && <p>{m.holdPrompt}</p>}
      {step === 'publishMinutes' && (
        <Form.Item name="minutes" label={m.minutes} rules={required.text} extra={m.itemHint}>
          <Input.TextArea maxLength={10_000} autoSize={{ minRows: 5, maxRows: 16 }} />
        </Form.Item>
      )}
      {step === 'cancel' && (
        <Form.Item name="reason" label={m.reason} rules={required.text}>
          <Input.TextArea maxLength={1000} rows={3} />
        </Form.Item>
      )}
    </FormDialog>
  );
}
