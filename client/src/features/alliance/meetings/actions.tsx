import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { ActionAct, ActionRow, PromiseStanding } from '@/api/types-meetings';
import { FormDialog, useRequired } from '@/components/alliance/form-dialog';
import { Pages } from '@/components/alliance/pages';
import { showFieldErrors } from '@/components/problem';
import { roleName } from '@/components/role-name';
import { Loaded } from '@/components/states';
import { useMeetingText } from '@/i18n/meetings';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import { usePageSearch } from '@/lib/page-state';
import { paths } from '@/lib/paths';
import { useAction, useActionAct, useActions } from './queries';
import type { MeetingSearch } from './search';

export const promiseTones: Record<PromiseStanding, string | undefined> = { open: undefined, overdue: 'bad', kept: 'ok', late: 'warn' };

type Act = Exclude<ActionAct, 'assign'>;

/** The actions of one meeting, or of all of them. */
export function Actions(props: { meetingId?: string; promise?: PromiseStanding; onClear?: () => void }) {
  const m = useMeetingText();
  const { meetingId, promise, onClear } = props;
  const actions = useActions({ meetingId, promise });
  const [search, setSearch] = usePageSearch<MeetingSearch>();
  const [open, setOpen] = useState<{ row: ActionRow; act: Act } | null>(null);
  return (
    <>
      <Pages query={actions} filtered={promise !== undefined} none={m.noActions} onClear={onClear ?? (() => undefined)}>
        {(row) => (
          <Action
            key={row.id}
            row={row}
            ofMeeting={meetingId !== undefined}
            unfolded={search.action === row.id}
            onToggle={() => setSearch({ ...search, action: search.action === row.id ? undefined : row.id }, { resetScroll: false })}
            onAct={(act) => setOpen({ row, act })}
          />
        )}
      </Pages>
      {open && <ActDialog {...open} onClose={() => setOpen(null)} />}
    </>
  );
}

interface Props {
  row: ActionRow;
  ofMeeting: boolean;
  unfolded: boolean;
  onToggle: () => void;
  onAct: (act: Act) => void;
}

function Action({ row, ofMeeting, unfolded, onToggle, onAct }: Props) {
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
        <Button
          size="small"
          type="link"
          aria-expanded={unfolded}
          aria-label={m.actNamed(m.history, row.text)}
          icon={unfolded ? <UpOutlined aria-hidden /> : <DownOutlined aria-hidden />}
          onClick={onToggle}
        >
          {m.history}
        </Button>
      </span>
      {unfolded && <ActionHistory row={row} />}
    </li>
  );
}

/** Who did what to the action, and what was said, from the day it was assigned. */
function ActionHistory({ row }: { row: ActionRow }) {
  const t = useText();
  const m = useMeetingText();
  const action = useAction(row.id);
  return (
    <Loaded query={action} skeletonRows={2}>
      {(details) => (
        <ol className="alliance-history" aria-label={m.actNamed(m.history, row.text)}>
          {details.history.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end
            <li key={i}>
              <strong>{m.actionAct[line.action]}</strong>{' '}
              <span className="muted">
                <span className="num">{formatInstant(line.at)}</span> · {line.actorName ?? roleName(t, line.actorRole)}
              </span>
              {line.note && <p className="prose">{line.note}</p>}
            </li>
          ))}
        </ol>
      )}
    </Loaded>
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
