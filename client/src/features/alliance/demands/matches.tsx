import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { keys } from '@/api/keys';
import type { DemandRow, ResourceMatch } from '@/api/types-alliance';
import { type Order, OrderDialog } from '@/components/alliance/order-dialog';
import { Reasons } from '@/components/alliance/reasons';
import { formatSpan } from '@/components/alliance/when';
import { EmptyState, Loaded } from '@/components/states';
import { useText } from '@/i18n/staff';
import { paths } from '@/lib/paths';

/** Offerings that fit, best first, why they do, and their free appointments: choosing one places the order. */
export function Matches({ demand }: { demand: DemandRow }) {
  const m = useText().lists.match;
  const matches = useQuery({
    queryKey: [...keys.alliance, 'demand-matches', demand.id],
    queryFn: ({ signal }) => api.get<ResourceMatch[]>('/demands/{id}/matches', { path: { id: demand.id }, query: { limit: 10 }, signal }),
  });
  const [order, setOrder] = useState<Order | null>(null);
  return (
    <section className="card" aria-label={m.title}>
      <h2>{m.title}</h2>
      <p className="muted">{m.intro}</p>
      <Loaded query={matches} empty={(all) => all.length === 0 && <EmptyState kind="none" title={m.none} hint="" />}>
        {(all) => (
          <ol className="match-list">
            {all.map((match, i) => (
              <Match
                key={match.resourceId}
                match={match}
                open={i === 0}
                onOrder={(slot) =>
                  setOrder({
                    community: demand.community,
                    demand,
                    slot,
                    service: { title: match.title, memberName: match.memberName, theme: null },
                  })
                }
              />
            ))}
          </ol>
        )}
      </Loaded>
      <OrderDialog order={order} onClose={() => setOrder(null)} />
    </section>
  );
}

function Match({ match, open, onOrder }: { match: ResourceMatch; open: boolean; onOrder: (slot: Order['slot']) => void }) {
  const l = useText().lists;
  const free = match.slots.filter((slot) => !slot.closed && slot.free > 0);
  return (
    <li>
      <div className="row-title">
        <span>
          <Link to={paths.resource} params={{ resourceId: match.resourceId }}>
            {match.title}
          </Link>
          <span className="muted"> · {match.memberName}</span>
        </span>
        <span className="tag num" data-tone="accent">
          {l.match.points(match.points)}
        </span>
      </div>
      <details open={open}>
        <summary>{l.match.reasons}</summary>
        <Reasons reasons={match.reasons} />
      </details>
      {free.length === 0 && <p className="muted">{l.noSlots}</p>}
      {free.map((slot) => {
        const when = formatSpan(slot.startsAt, slot.endsAt);
        return (
          <div key={slot.id} className="slot-row">
            <span>
              <span className="num">{when}</span>{' '}
              <span className="muted">
                {slot.place ?? l.resource.toYou} · {l.free(slot.free, slot.capacity)}
              </span>
            </span>
            <Button size="small" aria-label={`${l.match.orderAt(when)} ${match.title}`} onClick={() => onOrder(slot)}>
              {l.match.order}
            </Button>
          </div>
        );
      })}
    </li>
  );
}
