import { Link } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useUser } from '@/api/session';
import type { DemandDetails, ReferredDemand } from '@/api/types-alliance';
import { ActBar } from '@/components/alliance/act-bar';
import { ClaimDialog } from '@/components/alliance/claim-dialog';
import { History } from '@/components/alliance/history';
import { DemandTag } from '@/components/alliance/marks';
import { useDemand } from '@/components/alliance/queries';
import { Loaded } from '@/components/states';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import { usePageParam } from '@/lib/page-state';
import { paths } from '@/lib/paths';
import { can } from '@/lib/permissions';
import { useDemandActs } from './acts';
import { Matches } from './matches';
import { Requester } from './requester';
import '@/components/alliance/lists.css';
import './demands.css';

/** One demand from the telling to the marks: what was told, what the list says, what fits. */
export default function DemandPage(): ReactNode {
  const t = useText();
  const demand = useDemand(usePageParam('demandId'));
  return (
    <div className="page">
      <Link to={paths.lists}>{t.common.backToList}</Link>
      <Loaded query={demand}>{(details) => <Demand details={details} onReload={() => void demand.refetch()} />}</Loaded>
    </div>
  );
}

function Demand({ details, onReload }: { details: DemandDetails; onReload: () => void }) {
  const l = useText().lists;
  const { demand } = details;
  const { message } = App.useApp();
  const user = useUser();
  const acts = useDemandActs(details);
  const [claiming, setClaiming] = useState(false);
  const open = demand.allowedActions.includes('claim');
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{demand.title}</h1>
          <span className="row">
            <span className="muted num">{demand.number}</span>
            <DemandTag status={demand.status} />
            {demand.late && (
              <span className="tag" data-tone="bad">
                {l.late}
              </span>
            )}
          </span>
        </div>
        <span className="row">
          {open && can(user, 'orders.take') && (
            <Button type="primary" onClick={() => setClaiming(true)}>
              {l.member.claim}
            </Button>
          )}
          <ActBar
            at={demand}
            specs={acts}
            allowed={demand.allowedActions}
            onReload={onReload}
            onDone={(answer, action) => {
              if (action === 'refer') void message.success(l.demand.referred((answer as ReferredDemand).ticketNumber));
            }}
          />
        </span>
      </div>
      <div className="two-columns">
        <div>
          <Words details={details} />
          {open && can(user, 'orders.place') && <Matches demand={demand} />}
        </div>
        <div>
          <Facts details={details} />
          <Requester details={details} />
          <History entries={details.history} />
        </div>
      </div>
      <ClaimDialog claim={claiming ? { demands: [demand] } : null} onClose={() => setClaiming(false)} />
    </>
  );
}

function Words({ details }: { details: DemandDetails }) {
  const d = useText().lists.demand;
  return (
    <section className="card stack">
      {details.text !== null && (
        <div>
          <h2>{d.told}</h2>
          <p className="prose">{details.text}</p>
        </div>
      )}
      <div>
        <h2>{d.public}</h2>
        <p className={details.demand.publicText ? 'prose' : 'muted'}>{details.demand.publicText ?? d.notPublicYet}</p>
      </div>
    </section>
  );
}

function Facts({ details }: { details: DemandDetails }) {
  const l = useText().lists;
  const { demand } = details;
  const days = demand.wantedFrom || demand.wantedUntil ? `${demand.wantedFrom ?? ''} – ${demand.wantedUntil ?? ''}` : l.field.anyDay;
  const facts: [string, ReactNode][] = [
    [l.field.category, demand.category && l.category[demand.category]],
    [l.field.theme, demand.theme && l.theme[demand.theme]],
    [l.field.heads, l.people(demand.heads)],
    [l.field.followers, demand.followers > 0 && l.people(demand.followers)],
    [l.field.days, days],
    [l.field.community, [demand.communityName, demand.compoundName].filter(Boolean).join(' · ')],
    [l.field.carrier, l.carrier[demand.carrier]],
    [l.field.collectedAt, formatInstant(demand.collectedAt)],
    [l.field.triageDue, demand.status === 'collected' && formatInstant(demand.triageDue)],
    [l.field.unmetFrom, demand.status === 'listed' && demand.unmetFrom],
    [
      l.demand.theirs,
      demand.resourceId && (
        <Link to={paths.resource} params={{ resourceId: demand.resourceId }}>
          {l.open(l.resources)}
        </Link>
      ),
    ],
    [
      l.demand.project,
      demand.projectId && (
        <Link to={paths.project} params={{ projectId: demand.projectId }}>
          {l.open(l.demand.project)}
        </Link>
      ),
    ],
    [
      l.demand.ticket,
      details.ticketId && (
        <Link to={paths.ticket} params={{ ticketId: details.ticketId }}>
          {l.open(l.demand.ticket)}
        </Link>
      ),
    ],
    [
      l.demand.mergeInto,
      details.mergedIntoId && (
        <Link to={paths.demand} params={{ demandId: details.mergedIntoId }}>
          {l.demand.mergedInto}
        </Link>
      ),
    ],
  ];
  return (
    <dl className="card facts">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
