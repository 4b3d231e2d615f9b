import { useEffect, useEffectEvent } from 'react';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import type { NearbyTicket, PublicReceipt } from '@/api/types';
import { formatDay } from '@/lib/dates';
import { residentPaths } from '@/lib/paths';
import { Problem } from '../problem';
import { useNearby } from '../queries';
import { useText } from '../text';
import type { Answers } from './report-state';

interface Props {
  answers: Answers;
  onNone: () => void;
  onFollowed: (receipt: PublicReceipt) => void;
}

/** A step of its own, when there is enough to judge by; passed over when nothing is alike or the search fails. */
export function NearbyStep({ answers, onNone, onFollowed }: Props) {
  const t = useText();
  const n = t.nearby;
  const { text, categoryCode, divisionCode, location, compoundId } = answers;
  const found = useNearby({ text, categoryCode, divisionCode, location, compoundId });
  const nothing = found.data?.length === 0 || found.isError;
  const pass = useEffectEvent(onNone);
  useEffect(() => {
    if (nothing) pass();
  }, [nothing]);

  const follow = useCommand({
    run: (ticket: NearbyTicket, idempotencyKey) =>
      api.post<{ number: string; queryCode: string }>('/public/tickets/{id}/follow', { path: { id: ticket.id }, body: {}, idempotencyKey }),
    onDone: ({ number, queryCode }) => onFollowed({ number, queryCode, dueAt: null, trackUrl: residentPaths.track }),
  });

  if (!found.data || nothing)
    return (
      <p className="muted" role="status">
        {n.looking}
      </p>
    );
  return (
    <>
      <h1>{n.title}</h1>
      <p>{n.intro}</p>
      <Problem error={follow.error} />
      <ul className="choices">
        {found.data.map((ticket) => (
          <li key={ticket.id} className="card">
            <strong>{ticket.title}</strong>
            <span className="muted">
              {[
                ticket.statusText,
                n.at(formatDay(ticket.receivedAt)),
                ticket.distanceMetres === null ? null : n.metres(Math.round(ticket.distanceMetres)),
                ticket.followerCount > 0 ? n.followers(ticket.followerCount) : null,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <button type="button" className="quiet" disabled={follow.isPending} onClick={() => follow.mutate(ticket)}>
              {n.follow}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="primary wide" onClick={onNone}>
        {n.none}
      </button>
    </>
  );
}
