import { Link } from '@tanstack/react-router';
import { Button, Segmented, Skeleton } from 'antd';
import { asApiError } from '@/api/problems';
import { useUser } from '@/api/session';
import { type FeedBatch, type FeedOutcome, type FeedResults, feedOutcomes } from '@/api/types-interfaces';
import { Problem } from '@/components/problem';
import { useFeedsText } from '@/i18n/feeds';
import { useInterfacesText } from '@/i18n/interfaces';
import { useText } from '@/i18n/staff';
import { usePageSearch } from '@/lib/page-state';
import { paths } from '@/lib/paths';
import { can } from '@/lib/permissions';
import { useResults } from './queries';
import type { BatchSearch } from './search';

const tones: Readonly<Record<FeedOutcome, string>> = {
  created: 'ok',
  updated: 'accent',
  unchanged: 'quiet',
  ignored: 'warn',
  rejected: 'bad',
};

export function BatchResults({ source, batch }: { source: string; batch: FeedBatch }) {
  const t = useText();
  const b = useInterfacesText().batches;
  const [search, setSearch] = usePageSearch<BatchSearch>();
  const results = useResults(source, batch.key, search.outcome);
  const rows = results.data?.pages.flatMap((page) => page.items) ?? [];
  const total = search.outcome ? batch.totals[search.outcome] : batch.totals.rows;
  return (
    <section className="card stack" aria-label={b.results}>
      <div className="row spread">
        <h2 style={{ margin: 0 }}>{b.results}</h2>
        <Segmented<FeedOutcome | 'all'>
          aria-label={b.results}
          value={search.outcome ?? 'all'}
          options={[
            { value: 'all' as const, label: b.filterAll },
            ...feedOutcomes.map((value) => ({ value, label: `${b.outcome[value]} ${batch.totals[value]}` })),
          ]}
          onChange={(value) => setSearch({ outcome: value === 'all' ? undefined : value }, { replace: true, resetScroll: false })}
        />
      </div>
      <Problem error={results.error ? asApiError(results.error) : null} onRetry={() => void results.refetch()} />
      {results.isPending && <Skeleton active />}
      {results.isSuccess && rows.length === 0 && <p className="muted">{search.outcome ? b.noneOfOutcome : b.noResults}</p>}
      {rows.length > 0 && <Rows rows={rows} ofTickets={batch.kind === 'tickets' || batch.kind === 'ticketUpdates'} dryRun={batch.dryRun} />}
      <div className="row">
        <span className="muted num">{b.resultsShown(rows.length, total)}</span>
        {results.hasNextPage ? (
          <Button loading={results.isFetchingNextPage} onClick={() => void results.fetchNextPage()}>
            {t.common.more}
          </Button>
        ) : (
          // What came in since the last page was read.
          rows.length < total &&
          results.isSuccess && (
            <Button loading={results.isFetching} onClick={() => void results.refetch()}>
              {t.common.more}
            </Button>
          )
        )}
      </div>
    </section>
  );
}

function Rows({ rows, ofTickets, dryRun }: { rows: FeedResults['items']; ofTickets: boolean; dryRun: boolean }) {
  const f = useFeedsText();
  const b = useInterfacesText().batches;
  const opens = can(useUser(), 'tickets.read') && ofTickets && !dryRun;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen the table scrolls, and the keyboard must be able to
    <section className="scroll-x" aria-label={b.results} tabIndex={0}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col" className="n" style={{ width: 80 }}>
              {b.line}
            </th>
            <th scope="col">{b.rowKey}</th>
            <th scope="col">{b.totals}</th>
            <th scope="col" style={{ minWidth: 200 }}>
              {b.why}
            </th>
            {opens && <th scope="col">{b.became}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <td className="n">{row.line}</td>
              <td>{row.key ?? '—'}</td>
              <td>
                <span className="tag" data-tone={tones[row.outcome]}>
                  {b.outcome[row.outcome]}
                </span>
              </td>
              <td>
                {row.detail && <div>{row.detail}</div>}
                {row.errors.map((error) => (
                  <div key={error.from + error.code} className="muted">
                    {error.field ? f.field[error.field] : error.from} · {error.detail}
                  </div>
                ))}
              </td>
              {opens && (
                <td>
                  {row.subjectId && (
                    <Link to={paths.ticket} params={{ ticketId: row.subjectId } as never}>
                      {b.toTicket}
                    </Link>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
