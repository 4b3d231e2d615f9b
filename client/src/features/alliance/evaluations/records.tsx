import { Button, Select, Skeleton } from 'antd';
import { asApiError } from '@/api/problems';
import { useUser } from '@/api/session';
import { contributionKinds } from '@/api/types-evaluations';
import { MemberPicker } from '@/components/alliance/member-picker';
import { Problem } from '@/components/problem';
import { EmptyState } from '@/components/states';
import { useEvaluationText } from '@/i18n/evaluations';
import { useText } from '@/i18n/staff';
import { today } from '@/lib/dates';
import { can } from '@/lib/permissions';
import { useContributions } from './queries';
import { RecordLine } from './score-items';
import type { EvaluationSearch } from './search';

const yearsBack = 5;

/** What members did and failed to do, before any scheme weighs it; a member's own people see its own. */
export function Records({ search, onSearch }: { search: EvaluationSearch; onSearch: (next: EvaluationSearch) => void }) {
  const t = useText();
  const e = useEvaluationText();
  const own = can(useUser(), 'evaluations.appeal');
  const records = useContributions(search);
  const rows = records.data?.pages.flatMap((page) => page.items) ?? [];
  const thisYear = Number(today().slice(0, 4));
  return (
    <>
      <search className="row">
        {!own && (
          <span className="evaluation-member">
            <MemberPicker
              aria-label={e.member}
              value={search.member ?? null}
              known={rows[0] && search.member ? { id: rows[0].memberId, name: rows[0].memberName } : null}
              onChange={(member) => onSearch({ ...search, member: member ?? undefined })}
            />
          </span>
        )}
        <Select
          aria-label={e.year}
          placeholder={e.year}
          value={search.year}
          allowClear
          style={{ width: 130 }}
          options={Array.from({ length: yearsBack }, (_, back) => ({ value: thisYear - back, label: e.yearOf(thisYear - back) }))}
          onChange={(year) => onSearch({ ...search, year })}
        />
        <Select
          aria-label={e.kindLabel}
          placeholder={e.kindLabel}
          value={search.kind}
          allowClear
          style={{ width: 190 }}
          options={contributionKinds.map((value) => ({ value, label: e.kind[value] }))}
          onChange={(kind) => onSearch({ ...search, kind })}
        />
      </search>
      <Problem error={records.error ? asApiError(records.error) : null} onRetry={() => void records.refetch()} />
      {records.isPending && <Skeleton active />}
      {records.isSuccess &&
        rows.length === 0 &&
        (search.year || search.kind || search.member ? (
          <EmptyState kind="filtered" onClear={() => onSearch({ tab: 'records' })} />
        ) : (
          <EmptyState kind="none" title={e.noRecords} hint={e.noRecordsHint} />
        ))}
      <ul className="evaluation-schemes">
        {rows.map((record) => (
          <li key={record.id} className="row spread">
            <RecordLine record={record} />
            <span className="muted">{[!own && record.memberName, record.divisionName].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {rows.length > 0 && (
        <div className="row">
          <span className="muted num" role="status">
            {t.common.shown(rows.length)}
          </span>
          {records.hasNextPage && (
            <Button loading={records.isFetchingNextPage} onClick={() => void records.fetchNextPage()}>
              {t.common.more}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
