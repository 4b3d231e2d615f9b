import { Link } from '@tanstack/react-router';
import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import type { TaskDetails } from '@/api/types';
import { useText } from '@/i18n/staff';
import { paths } from '@/lib/paths';
import { queueAccept, queueSubmit, resubmit, rowsOf } from './offline/outbox';
import type { SubmitRow } from './offline/rows';
import { sendNow } from './offline/sync';
import { pendingAct } from './offline/today';
import { useDevice, useTaskRows } from './offline/use-device';
import { RowState, refusalText } from './row-state';
import { type ResultWords, SubmitForm } from './submit-form';

/** The worker's part: everything goes through the outbox, so that it works the same with and without a network. */
export function WorkActs({ task, edit, onEdited }: { task: TaskDetails; edit: boolean; onEdited: () => void }) {
  const t = useText();
  const g = t.gridTasks;
  const db = useDevice();
  const { message } = App.useApp();
  const rows = useTaskRows(task.id);
  const [open, setOpen] = useState(edit);
  const [busy, setBusy] = useState(false);
  const pending = pendingAct(rows, task.id);

  async function act(name: 'accept' | 'submit', keep: () => Promise<unknown>) {
    setBusy(true);
    try {
      await keep();
      setOpen(false);
      onEdited();
      await sendNow();
      if (!pendingAct(await rowsOf(db, task.id), task.id)) void message.success(g.done(g[name]));
      else void message.info(g.outbox.queued);
    } finally {
      setBusy(false);
    }
  }
  const submit = (words: ResultWords) =>
    act('submit', () =>
      pending?.kind === 'submit' ? resubmit(db, pending.seq, words, pending.theirs ?? undefined) : queueSubmit(db, task, words),
    );

  if (!rows) return null;
  if (open && pending?.state !== 'sending')
    return (
      <SubmitForm
        task={task}
        refused={pending?.kind === 'submit' ? { words: pending.body, fields: fieldsOf(pending) } : undefined}
        busy={busy}
        onSubmit={(words) => void submit(words)}
        onCancel={() => {
          setOpen(false);
          onEdited();
        }}
      />
    );
  // A queued acceptance opens the next step: the server will see them in this order.
  const offers = pending
    ? pending.kind === 'accept' && (pending.state === 'queued' || pending.state === 'sending')
      ? [{ name: 'submit' as const, allowed: true, reason: null }]
      : []
    : (['accept', 'submit'] as const).flatMap((name) => {
        const found = task.allowedActions.find((a) => a.action === name);
        return found ? [{ name, allowed: found.allowed, reason: (found.code && t.problems.byCode[found.code]) || found.reason }] : [];
      });
  return (
    <>
      {pending && (
        <Alert
          type={pending.state === 'failed' || pending.state === 'conflict' ? 'error' : 'info'}
          showIcon
          title={
            <>
              {g.outbox.kind[pending.kind]} <RowState row={pending} />
            </>
          }
          description={pending.state === 'failed' ? refusalText(t, pending) : undefined}
          action={
            <span className="row">
              {pending.kind === 'submit' && pending.state !== 'sending' && pending.state !== 'conflict' && (
                <Button size="small" onClick={() => setOpen(true)}>
                  {g.outbox.edit}
                </Button>
              )}
              <Link to={paths.outbox}>{g.outbox.title}</Link>
            </span>
          }
        />
      )}
      {offers.length > 0 && (
        <div className="row task-actions">
          {offers.map((offer, i) => (
            <Button
              key={offer.name}
              type={i === offers.findIndex((o) => o.allowed) ? 'primary' : 'default'}
              size="large"
              disabled={!offer.allowed}
              title={offer.reason ?? undefined}
              loading={offer.name === 'accept' && busy}
              onClick={() => (offer.name === 'accept' ? void act('accept', () => queueAccept(db, task)) : setOpen(true))}
            >
              {g[offer.name]}
            </Button>
          ))}
          {offers
            .filter((o) => !o.allowed && o.reason)
            .map((o) => (
              <small key={o.name} className="muted">
                {g[o.name]}：{o.reason}
              </small>
            ))}
        </div>
      )}
    </>
  );
}

const fieldsOf = (row: SubmitRow) => (row.state === 'failed' ? (row.problem?.fields ?? []) : []);
