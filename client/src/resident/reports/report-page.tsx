import { asApiError } from '@/api/problems';
import type { PublicReportDetails } from '@/api/types-public-alliance';
import { formatDay } from '@/lib/dates';
import { residentPaths } from '@/lib/paths';
import { Problem } from '../problem';
import { useText } from '../text';
import { Comments } from './comments';
import { useReport } from './queries';
import '../services/services.css';

/** One report: its figures, its words, and what people say to it. */
export default function ReportPage({ id }: { id: string }) {
  const t = useText();
  const w = t.answering;
  const report = useReport(id);
  return (
    <article className="sheet">
      <p>
        <a href={residentPaths.reports}>‹ {w.back}</a>
      </p>
      {report.isPending && (
        <p className="muted" role="status">
          {t.loading}
        </p>
      )}
      {asApiError(report.error).status === 404 ? (
        <p className="empty">{w.gone}</p>
      ) : (
        <Problem error={report.error} onRetry={() => void report.refetch()} />
      )}
      {report.data && <Report details={report.data} />}
    </article>
  );
}

const shown = ['collected', 'listed', 'met', 'declined', 'gaps', 'delivered', 'heads', 'meanStars'] as const;

function Report({ details }: { details: PublicReportDetails }) {
  const w = useText().answering;
  const { report, figures } = details;
  return (
    <>
      <h1>{report.title}</h1>
      <p className="muted">
        {[report.communityName, w.period(report.from, report.until), w.published(formatDay(report.publishedAt))]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {details.withdrawReason && <p className="notice">{w.withdrawn(details.withdrawReason)}</p>}
      <section aria-labelledby="figures">
        <h2 id="figures">{w.figures}</h2>
        <dl className="figures">
          {shown.map((name) => (
            <div key={name}>
              <dt>{w.figure[name]}</dt>
              <dd>{figures[name] ?? '—'}</dd>
            </div>
          ))}
        </dl>
      </section>
      {details.text && <p className="prose">{details.text}</p>}
      <section aria-labelledby="said">
        <h2 id="said">{w.said}</h2>
        <Comments reportId={report.id} open={!report.withdrawn} />
      </section>
    </>
  );
}
