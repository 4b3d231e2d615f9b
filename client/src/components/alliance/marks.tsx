import type { DemandStatus, ProjectStatus, ResourceStatus } from '@/api/types-alliance';
import { useText } from '@/i18n/staff';
import { hoursUntil } from '@/lib/dates';

const demandTones: Partial<Record<DemandStatus, string>> = {
  collected: 'warn',
  listed: 'accent',
  gapPublished: 'bad',
  matched: 'warn',
  ordered: 'accent',
  served: 'ok',
  confirmed: 'ok',
  closed: 'ok',
};
const resourceTones: Partial<Record<ResourceStatus, string>> = { offered: 'warn', published: 'ok', expired: 'bad' };
const projectTones: Partial<Record<ProjectStatus, string>> = {
  claimOpen: 'accent',
  claimed: 'warn',
  confirmed: 'accent',
  scheduled: 'accent',
  inDelivery: 'accent',
  delivered: 'ok',
  rated: 'ok',
  closed: 'ok',
  claimLapsed: 'bad',
  failed: 'bad',
};

export function DemandTag({ status }: { status: DemandStatus }) {
  const l = useText().lists;
  return (
    <span className="tag" data-tone={demandTones[status]}>
      {l.demandStatus[status]}
    </span>
  );
}

export function ResourceTag({ status }: { status: ResourceStatus }) {
  const l = useText().lists;
  return (
    <span className="tag" data-tone={resourceTones[status]}>
      {l.resourceStatus[status]}
    </span>
  );
}

export function ProjectTag({ status }: { status: ProjectStatus }) {
  const l = useText().lists;
  return (
    <span className="tag" data-tone={projectTones[status]}>
      {l.projectStatus[status]}
    </span>
  );
}

/** How long the other side still has. */
export function TimeLeft({ until }: { until: string }) {
  const l = useText().lists;
  const hours = hoursUntil(until);
  return (
    <span className="tag num" data-tone={hours < 24 ? 'bad' : 'warn'}>
      {hours < 0 ? l.overdue : hours < 48 ? l.hoursLeft(hours) : l.daysLeft(Math.floor(hours / 24))}
    </span>
  );
}

export function Stars({ stars }: { stars: number }) {
  const l = useText().lists.project;
  const full = Math.round(stars);
  return (
    <span role="img" aria-label={l.one(stars)} className="stars">
      {'★'.repeat(full)}
      {'☆'.repeat(5 - full)}
    </span>
  );
}
