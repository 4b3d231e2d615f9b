import { Fragment, type ReactNode, useState } from 'react';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import type { TrackedTicket } from '@/api/types';
import { formatDay } from '@/lib/dates';
import { Problem } from '../problem';
import { useText } from '../text';
import { AddForm, ConfirmForm, DisputeForm, RateForm } from './answer-forms';
import type { Pair } from './pair';

type Verb = 'confirm' | 'dispute' | 'rate' | 'remind' | 'withdraw' | 'add-information';
export type Answer = (verb: Verb, body?: Record<string, unknown>) => void;

/** What the reporter may do now, as the server says. */
export function Answers({ ticket, pair, onChanged }: { ticket: TrackedTicket; pair: Pair; onChanged: (ticket: TrackedTicket) => void }) {
  const t = useText().track;
  const [thanked, setThanked] = useState(false);
  const send = useCommand({
    run: ({ verb, body }: { verb: Verb; body: object }, idempotencyKey) =>
      api.post<TrackedTicket>(`/public/tracking/${verb}`, { body: { ...pair, ...body }, idempotencyKey }),
    onDone: (changed) => {
      setThanked(true);
      onChanged(changed);
    },
  });
  const answer: Answer = (verb, body = {}) => send.mutate({ verb, body });
  const section = (title: string, hint: string | null, form: ReactNode) => (
    <details className="answer-box">
      <summary>{title}</summary>
      {hint && <p className="muted">{hint}</p>}
      {form}
    </details>
  );
  return (
    <section className="no-print">
      <Problem error={send.error} />
      {thanked && (
        <p className="notice" role="status">
          {t.thanks}
        </p>
      )}
      {/* Each step of the ticket starts with empty forms; the thanks stay. */}
      <Fragment key={`${ticket.status}-${ticket.round}`}>
        {ticket.canConfirm && (
          <div className="answer-box important">
            <h2>{t.doneTitle}</h2>
            <ConfirmForm busy={send.isPending} onAnswer={answer} />
          </div>
        )}
        {ticket.canRate &&
          section(
            t.rateTitle,
            ticket.rating ? t.rateAgain : null,
            <RateForm rating={ticket.rating} busy={send.isPending} onAnswer={answer} />,
          )}
        {ticket.canDispute &&
          section(
            t.disputeTitle,
            ticket.disputeUntil ? t.disputeUntil(formatDay(ticket.disputeUntil)) : null,
            <DisputeForm busy={send.isPending} onAnswer={answer} />,
          )}
        {ticket.canAddInformation && section(t.addTitle, null, <AddForm busy={send.isPending} onAnswer={answer} />)}
      </Fragment>
      <div className="actions">
        {ticket.canRemind && (
          <button type="button" className="quiet" title={t.remindHint} disabled={send.isPending} onClick={() => answer('remind')}>
            {t.remind}
          </button>
        )}
        {ticket.canWithdraw && (
          <button
            type="button"
            className="quiet"
            disabled={send.isPending}
            onClick={() => confirm(t.withdrawConfirm) && answer('withdraw')}
          >
            {t.withdraw}
          </button>
        )}
      </div>
    </section>
  );
}
