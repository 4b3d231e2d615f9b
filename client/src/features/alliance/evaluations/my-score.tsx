import { Segmented, Skeleton } from 'antd';
import { asApiError } from '@/api/problems';
import { Problem } from '@/components/problem';
import { EmptyState, Loaded } from '@/components/states';
import { useEvaluationText } from '@/i18n/evaluations';
import { EvaluationView } from './evaluation-view';
import { useEvaluation, useEvaluations } from './queries';
import type { EvaluationSearch } from './search';

/** A member's own evaluations, a year at a time. */
export function MyScore({ search, onSearch }: { search: EvaluationSearch; onSearch: (next: EvaluationSearch) => void }) {
  const e = useEvaluationText();
  const mine = useEvaluations({}, undefined);
  const rows = mine.data?.pages.flatMap((page) => page.items) ?? [];
  const shown = rows.find((row) => row.year === search.year) ?? rows[0];
  const evaluation = useEvaluation(shown?.id);
  if (mine.isPending) return <Skeleton active />;
  if (mine.error) return <Problem error={asApiError(mine.error)} onRetry={() => void mine.refetch()} />;
  if (!shown) return <EmptyState kind="none" title={e.noneMine} hint={e.noneMineHint} />;
  return (
    <div className="stack page-narrow">
      {rows.length > 1 && (
        <Segmented<number>
          aria-label={e.year}
          value={shown.year}
          options={rows.map((row) => ({ value: row.year, label: e.yearOf(row.year) }))}
          onChange={(year) => onSearch({ year })}
        />
      )}
      <div className="card">
        <Loaded query={evaluation}>{(data) => <EvaluationView key={data.evaluation.id} details={data} />}</Loaded>
      </div>
    </div>
  );
}
