import { Link } from '@tanstack/react-router';
import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useUser } from '@/api/session';
import { type AgendaRow, type MeetingDetails, type MeetingRow, type ViewPosition, viewPositions } from '@/api/types-meetings';
import { FormDialog, useRequired } from '@/components/alliance/form-dialog';
import { Problem, showFieldErrors } from '@/components/problem';
import { Loaded } from '@/components/states';
import { useMeetingText } from '@/i18n/meetings';
import { paths } from '@/lib/paths';
import { can } from '@/lib/permissions';
import { useHotIssues, useMeetingAct } from './queries';

const tones: Partial<Record<ViewPosition, string>> = { for: 'ok', against: 'bad', abstain: 'warn' };

export function Agenda({ details }: { details: MeetingDetails }) {
  const m = useMeetingText();
  const { meeting, agenda } = details;
  const [open, setOpen] = useState<'hot' | 'proposal' | null>(null);
  const [item, setItem] = useState<{ row: AgendaRow; act: 'recordView' | 'recordOutcome' } | null>(null);
  const adds = meeting.allowedActions.includes('addItem');
  return (
    <section className="card" aria-label={m.agenda}>
      <div className="row spread">
        <h2>{m.agenda}</h2>
        {adds && (
          <span className="row">
            <Button onClick={() => setOpen('hot')}>{m.hot}</Button>
            <Button onClick={() => setOpen('proposal')}>{m.act.addItem}</Button>
          </span>
        )}
      </div>
      {agenda.length === 0 && <p className="muted">{m.noAgenda}</p>}
      <ol className="meeting-agenda">
        {agenda.map((row) => (
          <Item key={row.id} row={row} meeting={meeting} onAct={(act) => setItem({ row, act })} />
        ))}
      </ol>
      <Modal title={m.hot} open={open === 'hot'} onCancel={() => setOpen(null)} footer={null} destroyOnHidden>
        <HotIssues meeting={meeting} />
      </Modal>
      <AddProposal meeting={meeting} open={open === 'proposal'} onClose={() => setOpen(null)} />
      {item?.act === 'recordView' && <AddView details={details} row={item.row} onClose={() => setItem(null)} />}
      {item?.act === 'recordOutcome' && <SetOutcome meeting={meeting} row={item.row} onClose={() => setItem(null)} />}
    </section>
  );
}

function Item({ row, meeting, onAct }: { row: AgendaRow; meeting: MeetingRow; onAct: (act: 'recordView' | 'recordOutcome') => void }) {
  const m = useMeetingText();
  const user = useUser();
  const remove = useMeetingAct(meeting, 'removeItem', () => undefined);
  const may = (act: (typeof meeting.allowedActions)[number]) => meeting.allowedActions.includes(act);
  return (
    <li>
      <span className="row spread">
        <strong>{row.title}</strong>
        <span className="tag">{m.source[row.source]}</span>
      </span>
      {row.note && <p>{row.note}</p>}
      {row.source === 'ticket' && row.sourceId && can(user, 'tickets.read') && (
        <Link to={paths.ticket} params={{ ticketId: row.sourceId }}>
          {m.openTicket}
        </Link>
      )}
      {row.views.length > 0 && (
        <ul className="meeting-views" aria-label={m.views}>
          {row.views.map((view) => (
            <li key={view.id}>
              <span className="tag" data-tone={tones[view.position]}>
                {m.position[view.position]}
              </span>{' '}
              <strong>{view.memberName ?? view.roleWord}</strong> {view.text}
            </li>
          ))}
        </ul>
      )}
      {(row.outcome || may('recordOutcome')) && (
        <p>
          <span className="muted">{m.outcome}</span> {row.outcome ?? <span className="muted">{m.noOutcome}</span>}
        </p>
      )}
      <Problem error={remove.error} />
      <span className="row">
        {may('recordView') && (
          <Button size="small" aria-label={m.actNamed(m.act.recordView, row.title)} onClick={() => onAct('recordView')}>
            {m.act.recordView}
          </Button>
        )}
        {may('recordOutcome') && (
          <Button size="small" aria-label={m.actNamed(m.act.recordOutcome, row.title)} onClick={() => onAct('recordOutcome')}>
            {m.act.recordOutcome}
          </Button>
        )}
        {may('removeItem') && (
          <Button
            size="small"
            aria-label={m.actNamed(m.act.removeItem, row.title)}
            loading={remove.isPending}
            onClick={() => remove.mutate({ itemId: row.id })}
          >
            {m.act.removeItem}
          </Button>
        )}
      </span>
    </li>
  );
}

function HotIssues({ meeting }: { meeting: MeetingRow }) {
  const m = useMeetingText();
  const issues = useHotIssues(meeting.division);
  const add = useMeetingAct(meeting, 'addItem', () => undefined);
  return (
    <>
      <Problem error={add.error} />
      <Loaded query={issues} empty={(rows) => rows.length === 0 && <p className="muted">{m.noHot}</p>}>
        {(rows) => (
          <ul className="meeting-hot">
            {rows.map((row) => (
              <li key={row.sourceId} className="row spread">
                <span>
                  <strong>{row.title}</strong>
                  <br />
                  <span className="muted">
                    {[
                      m.source[row.source],
                      row.number,
                      ...row.reasons.map((reason) => (reason === 'followed' ? m.followers(row.followers) : m.hotReason[reason])),
                      row.gapStatus && m.gapStatus[row.gapStatus],
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                <Button
                  size="small"
                  aria-label={m.addNamed(row.title)}
                  disabled={add.isPending}
                  onClick={() => add.mutate({ source: row.source, sourceId: row.sourceId, title: row.title, note: null })}
                >
                  {m.add}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </>
  );
}

function AddProposal({ meeting, open, onClose }: { meeting: MeetingRow; open: boolean; onClose: () => void }) {
  const m = useMeetingText();
  const required = useRequired();
  const [form] = Form.useForm<{ title: string; note?: string }>();
  const act = useMeetingAct(meeting, 'addItem', onClose, (error) => showFieldErrors(form, error));
  return (
    <FormDialog
      title={m.act.addItem}
      open={open}
      onClose={onClose}
      form={form}
      act={act}
      submit={m.add}
      onSubmit={({ title, note }) => act.mutate({ source: 'proposal', sourceId: null, title, note: note || null })}
    >
      <Form.Item name="title" label={m.itemTitle} rules={required.text} extra={m.itemHint}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="note" label={m.note}>
        <Input.TextArea maxLength={1000} rows={3} />
      </Form.Item>
    </FormDialog>
  );
}

interface ViewFields {
  memberId?: string;
  roleWord?: string;
  position: ViewPosition;
  text: string;
}

function AddView({ details, row, onClose }: { details: MeetingDetails; row: AgendaRow; onClose: () => void }) {
  const m = useMeetingText();
  const required = useRequired();
  const [form] = Form.useForm<ViewFields>();
  const member = Form.useWatch('memberId', form);
  const act = useMeetingAct(details.meeting, 'recordView', onClose, (error) => showFieldErrors(form, error));
  const members = details.invitations.flatMap((one) => (one.memberId ? [{ value: one.memberId, label: one.name }] : []));
  return (
    <FormDialog
      title={m.actNamed(m.act.recordView, row.title)}
      open
      onClose={onClose}
      form={form}
      act={act}
      submit={m.act.recordView}
      initial={{ position: 'for' }}
      onSubmit={({ memberId, roleWord, ...view }) =>
        act.mutate({ itemId: row.id, memberId: memberId ?? null, roleWord: memberId ? null : roleWord || null, ...view })
      }
    >
      <Form.Item name="memberId" label={m.whose}>
        <Select allowClear options={members} />
      </Form.Item>
      {!member && (
        <Form.Item name="roleWord" label={m.roleWord}>
          <Input maxLength={40} />
        </Form.Item>
      )}
      <Form.Item name="position" label={m.positionLabel} rules={required.one}>
        <Select options={viewPositions.map((value) => ({ value, label: m.position[value] }))} />
      </Form.Item>
      <Form.Item name="text" label={m.viewText} rules={required.text}>
        <Input.TextArea maxLength={1000} rows={3} />
      </Form.Item>
    </FormDialog>
  );
}

function SetOutcome({ meeting, row, onClose }: { meeting: MeetingRow; row: AgendaRow; onClose: () => void }) {
  const m = useMeetingText();
  const required = useRequired();
  const [form] = Form.useForm<{ outcome: string }>();
  const act = useMeetingAct(meeting, 'recordOutcome', onClose, (error) => showFieldErrors(form, error));
  return (
    <FormDialog
      title={m.actNamed(m.act.recordOutcome, row.title)}
      open
      onClose={onClose}
      form={form}
      act={act}
      submit={m.act.recordOutcome}
      initial={{ outcome: row.outcome ?? undefined }}
      onSubmit={({ outcome }) => act.mutate({ itemId: row.id, outcome })}
    >
      <Form.Item name="outcome" label={m.outcome} rules={required.text}>
        <Input.TextArea maxLength={2000} rows={4} />
      </Form.Item>
    </FormDialog>
  );
}
