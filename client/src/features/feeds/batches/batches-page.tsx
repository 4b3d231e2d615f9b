import { Link } from '@tanstack/react-router';
import { Segmented, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { asApiError } from '@/api/problems';
import { type FeedBatchState, feedBatchStates } from '@/api/types-interfaces';
import { More } from '@/components/feeds/more';
import { SourceHead } from '@/components/feeds/source-head';
import { Problem } from '@/components/problem';
import { EmptyState } from '@/components/states';
import { useFeedsText } from '@/i18n/feeds';
import { useInterfacesText } from '@/i18n/interfaces';
import { formatInstant } from '@/lib/dates';
import { usePageParam, usePageSearch } from '@/lib/page-state';
import { paths } from '@/lib/paths';
import { BatchState } from './batch-state';
import { OutcomeBar } from './outcome-bar';
import { useBatches } from './queries';
import type { BatchSearch } from './search';

export default function BatchesPage(): ReactNode {
  const f = useFeedsText();
  const b = useInterfacesText().batches;
  const code = usePageParam('code');
  const [search, setSearch] = usePageSearch<BatchSearch>();
  const batches = useBatches(code, search.state);
  const rows = batches.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="page">
      <SourceHead code={code} here="batches" />
      <Segmented<FeedBatchState | 'all'>
        aria-label={b.state}
        style={{ justifySelf: 'start' }}
        value={search.state ?? 'all'}
        options={[{ value: 'all' as const, label: b.filterAll }, ...feedBatchStates.map((value) => ({ value, label: b.stateOf[value] }))]}
        onChange={(value) => setSearch({ state: value === 'all' ? undefined : value })}
      />
      <Problem error={batches.error ? asApiError(batches.error) : null} onRetry={() => void batches.refetch()} />
      {batches.isPending && <Skeleton active />}
      {batches.isSuccess &&
        rows.length === 0 &&
        (search.state ? (
          <EmptyState kind="filtered" onClear={() => setSearch({})} />
        ) : (
          <EmptyState kind="none" title={b.none} hint={b.noneHint} />
        ))}
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen the table scrolls, and the keyboard must be able to
        <section className="card scroll-x" aria-label={b.title} tabIndex={0}>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{b.key}</th>
                <th scope="col">{b.state}</th>
                <th scope="col" className="n" style={{ width: 80 }}>
                  {b.rows}
                </th>
                <th scope="col" style={{ minWidth: 240 }}>
                  {b.totals}
                </th>
                <th scope="col">{b.started}</th>
                <th scope="col">{b.sentBy}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((batch) => (
                <tr key={batch.id}>
                  <td>
                    <Link to={paths.batch} params={{ code, key: batch.key } as never}>
                      {batch.key}
                    </Link>
                    <div className="muted">{f.kind[batch.kind]}</div>
                  </td>
                  <td>
                    <BatchState batch={batch} />
                  </td>
                  <td className="n">{batch.totals.rows}</td>
                  <td>
                    <OutcomeBar totals={batch.totals} />
                  </td>
                  <td className="num nowrap">{formatInstant(batch.startedAt)}</td>
                  <td>{batch.sentBy}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {rows.length > 0 && <More shown={rows.length} query={batches} />}
    </div>
  );
}
