import { Link } from '@tanstack/react-router';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { ActionAct, ActionRow, PromiseStanding } from '@/api/types-meetings';
import { FormDialog, useRequired } from '@/components/alliance/form-dialog';
import { Pages } from '@/components/alliance/pages';
import { showFieldErrors } from '@/components/problem';
import { useMeetingText } from '@/i18n/meetings';
import { paths } from '@/lib/paths';
import { useActionAct, useActions } from './queries';

export const promiseTones: Record<PromiseStanding, string | undefined> = { open: undefined, overdue: 'bad', kept: 'ok', late: 'warn' };

type Act = Exclude<ActionAct, 'assign'>;

/** The actions of one meeting, or of all of them. */
export function Actions(props: { meetingId?: string; promise?: PromiseStanding; onClear?: () => void }) {
  const m = useMeetingText();
  const { meetingId, promise, onClear } = props;
  const actions = useActions({ meetingId, promise });
  const [open, setOpen] = useState<{ row: ActionRow; act: Act } | null>(null);
  return (
    <>
      <Pages query={actions} filtered={promise !== undefined} none={m.noActions} onClear={onClear ?? (() => undefined)}>
        {(row) => <Action key={row.id} row={row} ofMeeting={meetingId !== undefined} onAct={(act) => setOpen({ row, act })} />}
      </Pages>
      {open && <ActDialog {...open} onClose={() => setOpen(null)} />}
    </>
  );
}

function Action({ row, ofMeeting, onAct }: { row: ActionRow; ofMeeting: boolean; onAct: (act: Act) => void }) {
  const m = useMeetingText();
  return (
    <li>
      <span className="row spread">
        <strong>{row.text}</strong>
        <span className="tag" data-tone={promiseTones[row.promise]}>
          {m.promise[row.promise]}
        </span>
      </span>
      <div>{row.ownerName}</div>
      <div className="muted num">
        {[
          m.actionStatus[row.status],
          m.due(row.deadline),
          row.promise === 'overdue' && m.overdueBy(-row.daysLeft),
          row.promise === 'open' && row.daysLeft >= 0 && m.daysLeft(row.daysLeft),
          row.claimedOn && m.claimedOn(row.claimedOn),
          row.sentBackCount > 0 && m.sentBack(row.sentBackCount),
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
      {!ofMeeting && (
        <Link to={paths.meeting} params={{ meetingId: row.meetingId }}>
          {row.meetingTitle}
        </Link>
      )}
      <span className="row">
        {row.allowedActions
          .filter((act) => act !== 'assign')
          .map((act) => (
            <Button key={act} size="small" aria-label={m.actNamed(m.actionAct[act], row.text)} onClick={() => onAct(act)}>
              {m.actionAct[act]}
            </Button>
          ))}
      </span>
    </li>
  );
}

/** Each act tells one thing, under the name that the server knows it by. */
const told = { start: 'note', claim: 'note', inspect: 'finding', close: 'note', sendBack: 'reason' } as const;

function ActDialog({ row, act, onClose }: { row: ActionRow; act: Act; onClose: () => void }) {
  const m = useMeetingText();
  const required = useRequired();
  const [form] = Form.useForm<Record<string, string>>();
  const command = useActionAct(row, act, onClose, (error) => showFieldErrors(form, error));
  const label = { start: m.optionalNote, claim: m.claimNote, inspect: m.finding, close: m.optionalNote, sendBack: m.reason }[act];
  const optional = act === 'start' || act === 'close';
  return (
    <FormDialog
      title={m.actNamed(m.actionAct[act], row.text)}
      open
      onClose={onClose}
      form={form}
      act={command}
      submit={m.actionAct[act]}
      onSubmit={(fields) => command.mutate({ [told[act]]: fields[told[act]] || null })}
    >
      <Form.Item name={told[act]} label={label} rules={optional ? undefined : required.text}>
        <Input.TextArea maxLength={1000} rows={3} />
      </Form.Item>
    </FormDialog>
  );
}
