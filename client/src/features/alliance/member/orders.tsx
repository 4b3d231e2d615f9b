import { Link } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { asApiError } from '@/api/problems';
import type { ProjectRow } from '@/api/types-alliance';
import { ActBar, type ActSpec } from '@/components/alliance/act-bar';
import { ProjectTag, TimeLeft } from '@/components/alliance/marks';
import { useProjects } from '@/components/alliance/queries';
import { formatSpan } from '@/components/alliance/when';
import { Problem } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { paths } from '@/lib/paths';

/** Claims that wait for the member's yes, and what is under way. */
export function Orders() {
  const l = useText().lists;
  const projects = useProjects({ status: ['claimed', 'confirmed', 'scheduled', 'inDelivery'] }, 100);
  const rows = projects.data?.pages.flatMap((page) => page.items) ?? [];
  const waiting = rows.filter((row) => row.allowedActions.includes('confirm'));
  const running = rows.filter((row) => row.status !== 'claimed');
  if (projects.isPending) return <Skeleton active paragraph={{ rows: 3 }} />;
  return (
    <>
      <Problem error={projects.error ? asApiError(projects.error) : null} onRetry={() => void projects.refetch()} />
      <section aria-label={l.member.waiting}>
        <h2>{l.member.waiting}</h2>
        {waiting.length === 0 && <p className="muted">{l.member.waitingNone}</p>}
        <ul className="plain-rows">
          {waiting.map((row) => (
            <OrderRow key={row.id} row={row} />
          ))}
        </ul>
      </section>
      {running.length > 0 && (
        <section aria-label={l.member.running}>
          <h2>{l.member.running}</h2>
          <ul className="plain-rows">
            {running.map((row) => (
              <OrderRow key={row.id} row={row} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function OrderRow({ row }: { row: ProjectRow }) {
  const l = useText().lists;
  const specs: ActSpec[] = [
    { action: 'confirm', path: '/service-projects/{id}/confirm', primary: true, hint: l.hint.confirmProject },
    { action: 'decline', path: '/service-projects/{id}/decline', hint: l.hint.decline, asks: 'reason', danger: true },
  ];
  return (
    <li>
      <div className="row-title">
        <Link to={paths.project} params={{ projectId: row.id }}>
          {row.title}
        </Link>
        <ProjectTag status={row.status} />
      </div>
      <div className="muted">{[row.number, row.communityName, row.place].filter(Boolean).join(' · ')}</div>
      <div className="row spread">
        <span className="row">
          <span className="num">{row.startsAt ? formatSpan(row.startsAt, row.endsAt) : l.noDate}</span>
          {row.confirmDue && <TimeLeft until={row.confirmDue} />}
        </span>
        <ActBar at={row} name={row.title} specs={specs} allowed={row.allowedActions} />
      </div>
    </li>
  );
}
