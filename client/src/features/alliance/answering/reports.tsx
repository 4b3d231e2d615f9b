import { Link } from '@tanstack/react-router';
import type { ReportStatus } from '@/api/types-answering';
import { Pages } from '@/components/alliance/pages';
import { useAnsweringText } from '@/i18n/answering';
import { formatDay } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { useReports } from './queries';
import type { AnsweringSearch } from './search';

const tones: Record<ReportStatus, string> = { draft: 'accent', published: 'ok', withdrawn: 'bad' };

export const StatusTag = ({ status }: { status: ReportStatus }) => (
  <span className="tag" data-tone={tones[status]}>
    {useAnsweringText().status[status]}
  </span>
);

export function Reports({ search, onClear }: { search: AnsweringSearch; onClear: () => void }) {
  const w = useAnsweringText();
  const reports = useReports(search);
  return (
    <Pages query={reports} filtered={search.status !== undefined} none={w.noReports} onClear={onClear}>
      {(row) => (
        <li key={row.id}>
          <span className="row spread">
            <Link to={paths.report} params={{ reportId: row.id }}>
              <strong>{row.title}</strong>
            </Link>
            <StatusTag status={row.status} />
          </span>
          <span className="muted">
            {[
              row.communityName,
              w.period(row.from, row.until),
              row.publishedAt && w.publishedOn(formatDay(row.publishedAt)),
              row.comments > 0 && w.comments(row.comments),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      )}
    </Pages>
  );
}
