import { formatDay } from '@/lib/dates';
import { residentPaths } from '@/lib/paths';
import { useAddress } from '../address';
import { Problem } from '../problem';
import { AreaFilter } from '../services/filters';
import { Facts } from '../services/list';
import { useText } from '../text';
import { useReports } from './queries';
import '../services/services.css';

/** What communities have reported to their residents. */
export default function ReportsPage() {
  const t = useText();
  const w = t.answering;
  const [address, setAddress] = useAddress();
  const community = address.get('community');
  const reports = useReports(community);
  const rows = reports.data?.pages.flatMap((page) => page.items);
  return (
    <div className="sheet">
      <h1>{w.title}</h1>
      <p>{w.intro}</p>
      <search aria-label={t.services.filter.label}>
        <AreaFilter value={community} onChange={(code) => setAddress({ community: code })} />
      </search>
      <Problem error={reports.error} onRetry={() => void reports.refetch()} />
      {reports.isPending && (
        <p className="muted" role="status">
          {t.loading}
        </p>
      )}
      {rows?.length === 0 && <p className="empty">{community ? w.noneHere : w.none}</p>}
      {rows && rows.length > 0 && (
        <ul className="cards" aria-label={w.title}>
          {rows.map((report) => (
            <li key={report.id} className="card">
              <h2>
                <a className="cover" href={residentPaths.reportOf(report.id)}>
                  {report.title}
                </a>
              </h2>
              {report.withdrawn && <p className="mark">{w.withdrawnMark}</p>}
              <Facts of={[report.communityName, w.period(report.from, report.until), w.published(formatDay(report.publishedAt))]} />
            </li>
          ))}
        </ul>
      )}
      {reports.hasNextPage && (
        <button type="button" className="quiet wide" disabled={reports.isFetchingNextPage} onClick={() => void reports.fetchNextPage()}>
          {t.services.more}
        </button>
      )}
    </div>
  );
}
