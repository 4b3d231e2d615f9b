import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useUser } from '@/api/session';
import type { ProjectDetails } from '@/api/types-alliance';
import { ActBar } from '@/components/alliance/act-bar';
import { ClaimDialog } from '@/components/alliance/claim-dialog';
import { History } from '@/components/alliance/history';
import { ProjectTag, TimeLeft } from '@/components/alliance/marks';
import { useProject } from '@/components/alliance/queries';
import { formatSpan } from '@/components/alliance/when';
import { Loaded } from '@/components/states';
import { useText } from '@/i18n/staff';
import { usePageParam, usePageSearch } from '@/lib/page-state';
import { paths } from '@/lib/paths';
import { can } from '@/lib/permissions';
import { useProjectActs } from './acts';
import { DeliverForm } from './deliver-form';
import { Delivered } from './delivered';
import type { ProjectSearch } from './search';
import { Stepper } from './stepper';
import '@/components/alliance/lists.css';

/** One project, or order, from the claim to the marks of residents. */
export default function ProjectPage(): ReactNode {
  const t = useText();
  const user = useUser();
  const project = useProject(usePageParam('projectId'));
  return (
    <div className="page">
      {can(user, 'orders.take') ? (
        <Link to={paths.member}>{t.lists.member.title}</Link>
      ) : (
        <Link to={paths.lists} search={{ list: 'projects' } as never}>
          {t.common.backToList}
        </Link>
      )}
      <Loaded query={project}>{(details) => <Project details={details} onReload={() => void project.refetch()} />}</Loaded>
    </div>
  );
}

function Project({ details, onReload }: { details: ProjectDetails; onReload: () => void }) {
  const l = useText().lists;
  const { project } = details;
  const [search, setSearch] = usePageSearch<ProjectSearch>();
  const [claiming, setClaiming] = useState(false);
  const acts = useProjectActs(project, { claim: () => setClaiming(true), deliver: () => setSearch({ do: 'deliver' }) });
  const delivering = search.do === 'deliver' && project.allowedActions.includes('deliver');
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{project.title}</h1>
          <span className="row">
            <span className="muted num">
              {project.number} · {l.theme[project.theme]}
            </span>
            <ProjectTag status={project.status} />
            {project.confirmDue && <TimeLeft until={project.confirmDue} />}
          </span>
        </div>
        {!delivering && <ActBar at={project} specs={acts} allowed={project.allowedActions} onReload={onReload} />}
      </div>
      <Stepper project={project} />
      {delivering && <DeliverForm details={details} onLeave={() => setSearch({}, { replace: true })} onReload={onReload} />}
      <div className="two-columns">
        <div>
          <Sides details={details} />
          <Delivered details={details} />
          <Demands details={details} />
        </div>
        <div>
          <Bookings details={details} />
          <History entries={details.history} />
        </div>
      </div>
      <ClaimDialog
        claim={claiming ? { demands: details.demands, project: { id: project.id, revision: project.revision } } : null}
        onClose={() => setClaiming(false)}
      />
    </>
  );
}

function Sides({ details: { project } }: { details: ProjectDetails }) {
  const l = useText().lists;
  const p = l.project;
  return (
    <section className="card stack" aria-label={p.sides}>
      <dl className="facts">
        <div>
          <dt>{p.community}</dt>
          <dd>{project.communityName ?? project.community}</dd>
        </div>
        <div>
          <dt>{p.member}</dt>
          <dd>{project.memberName ?? p.nobody}</dd>
        </div>
        <div>
          <dt>{l.field.when}</dt>
          <dd className="num">{project.startsAt ? formatSpan(project.startsAt, project.endsAt) : l.noDate}</dd>
        </div>
        {project.place && (
          <div>
            <dt>{l.field.place}</dt>
            <dd>{project.place}</dd>
          </div>
        )}
      </dl>
      {project.status === 'claimed' && project.claimedBy && <p style={{ margin: 0 }}>{p.claimedBy[project.claimedBy]}</p>}
    </section>
  );
}

function Demands({ details }: { details: ProjectDetails }) {
  const l = useText().lists;
  return (
    <section className="card" aria-label={l.project.demands}>
      <h2>{l.project.demands}</h2>
      {details.demands.length === 0 && <p className="muted">{l.project.noDemands}</p>}
      {details.demands.map((demand) => (
        <div key={demand.id} className="slot-row">
          <span>
            <Link to={paths.demand} params={{ demandId: demand.id }}>
              {demand.title}
            </Link>{' '}
            <span className="muted num">
              {demand.number} · {l.people(demand.heads)}
            </span>
          </span>
          {!demand.holds && <span className="tag">{l.project.let}</span>}
        </div>
      ))}
    </section>
  );
}

function Bookings({ details }: { details: ProjectDetails }) {
  const l = useText().lists;
  if (details.bookings.length === 0) return null;
  return (
    <section className="card" aria-label={l.project.bookings}>
      <h2>{l.project.bookings}</h2>
      {details.bookings.map((booking) => (
        <div key={booking.slotId} className="slot-row">
          <span>{booking.resourceTitle}</span>
          <span className="muted num">
            {formatSpan(booking.startsAt, booking.endsAt)} · {l.field.seats} {booking.seats}
          </span>
        </div>
      ))}
    </section>
  );
}
