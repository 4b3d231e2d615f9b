import { useState } from 'react';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import type { TrackedRequest } from '@/api/types-public-alliance';
import { formatDay } from '@/lib/dates';
import { residentPaths } from '@/lib/paths';
import { Problem } from '../problem';
import { whenOf } from '../services/when';
import { useText } from '../text';
import type { Pair } from './pair';
import { Views } from './views';

interface Props {
  request: TrackedRequest;
  pair: Pair;
  onChanged: (request: TrackedRequest) => void;
  onOther: () => void;
}

export function RequestSheet({ request, pair, onChanged, onOther }: Props) {
  const t = useText().services;
  const k = t.tracked;
  const [thanked, setThanked] = useState(false);
  const send = useCommand({
    run: (verb: 'confirm' | 'withdraw', idempotencyKey) =>
      api.post<TrackedRequest>(`/public/request-tracking/${verb}`, { body: pair, idempotencyKey }),
    onDone: (changed) => {
      setThanked(true);
      onChanged(changed);
    },
  });
  const may = (action: 'confirm' | 'withdraw') => request.allowedActions.includes(action);
  return (
    <article className="sheet">
      <p className="muted number">{request.number}</p>
      <h1>{request.title}</h1>
      <p className="state">{k.status[request.status]}</p>
      <Arrangement request={request} />
      <Problem error={send.error} />
      {thanked && (
        <p className="notice" role="status">
          {k.thanks}
        </p>
      )}
      {may('confirm') && (
        <section className="answer-box important">
          <h2>{k.confirmTitle}</h2>
          <p>{k.confirmHint}</p>
          <button type="button" className="primary wide" disabled={send.isPending} onClick={() => send.mutate('confirm')}>
            {k.confirm}
          </button>
        </section>
      )}
      {request.ratingCode && (
        <section className="answer-box">
          <h2>{k.rateTitle}</h2>
          <a className="button wide" href={residentPaths.rateOne(request.ratingCode)}>
            {k.rate}
          </a>
        </section>
      )}
      {may('withdraw') && (
        <button
          type="button"
          className="quiet wide"
          disabled={send.isPending}
          onClick={() => confirm(k.withdrawConfirm) && send.mutate('withdraw')}
        >
          {k.withdraw}
        </button>
      )}
      <Views of={request.viewsOfMyData} />
      <button type="button" className="quiet wide no-print" onClick={onOther}>
        {k.other}
      </button>
    </article>
  );
}

/** Who serves, when and where, as far as it is settled. */
function Arrangement({ request }: { request: TrackedRequest }) {
  const t = useText().services;
  const k = t.tracked;
  const ended = ['declined', 'withdrawn', 'merged', 'referred'].includes(request.status);
  const pair = (name: string, value: string | null) =>
    (value || !ended) && (
      <>
        <dt>{name}</dt>
        <dd>{value ?? <span className="muted">{k.notYet}</span>}</dd>
      </>
    );
  return (
    <dl className="pairs">
      {request.reason && pair(k.reason, request.reason)}
      <dt>{k.asked}</dt>
      <dd>{formatDay(request.collectedAt)}</dd>
      {request.communityName && pair(k.community, request.communityName)}
      {request.status === 'collected' && pair(k.due, formatDay(request.triageDue))}
      {pair(k.who, request.memberName)}
      {pair(k.when, request.startsAt && whenOf(t.weekday, request.startsAt, request.endsAt))}
      {pair(k.where, request.place)}
    </dl>
  );
}
