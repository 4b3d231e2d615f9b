import { PlusOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Checkbox, Input, Select, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { asApiError } from '@/api/problems';
import { useUser } from '@/api/session';
import { type AdmissionRow, admissionStatuses } from '@/api/types';
import { Problem } from '@/components/problem';
import { EmptyState } from '@/components/states';
import { useText } from '@/i18n/staff';
import { usePageSearch } from '@/lib/page-state';
import { paths } from '@/lib/paths';
import { can } from '@/lib/permissions';
import './admissions.css';
import { useAdmissions } from './queries';
import type { AdmissionSearch } from './search';
import { AdmissionStatusTag, GuaranteeWords, StepDue } from './status';

export default function AdmissionsPage(): ReactNode {
  const t = useText();
  const a = t.gridWork.admissions;
  const user = useUser();
  const [search, setSearch] = usePageSearch<AdmissionSearch>();
  const admissions = useAdmissions(search);
  const rows = admissions.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = Object.values(search).some((value) => value !== undefined);
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{a.title}</h1>
          <span className="muted">{a.intro}</span>
        </div>
        {can(user, 'admissions.request') && (
          <Link to={paths.admissionNew}>
            <Button type="primary" icon={<PlusOutlined aria-hidden />} tabIndex={-1}>
              {a.create}
            </Button>
          </Link>
        )}
      </div>
      <Filters search={search} onSearch={setSearch} filtered={filtered} />
      <Problem error={admissions.error ? asApiError(admissions.error) : null} onRetry={() => void admissions.refetch()} />
      {admissions.isPending && <Skeleton active />}
      {admissions.isSuccess &&
        rows.length === 0 &&
        (filtered ? (
          <EmptyState kind="filtered" title={search.waiting ? a.noneWaiting : undefined} onClear={() => setSearch({})} />
        ) : (
          <EmptyState kind="none" title={a.none} />
        ))}
      <ul className="admission-list">
        {rows.map((row) => (
          <li key={row.id}>
            <AdmissionCard row={row} />
          </li>
        ))}
      </ul>
      {rows.length > 0 && (
        <div className="row">
          <span className="muted num">{t.common.shown(rows.length)}</span>
          {admissions.hasNextPage && (
            <Button loading={admissions.isFetchingNextPage} onClick={() => void admissions.fetchNextPage()}>
              {t.common.more}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function Filters({
  search,
  onSearch,
  filtered,
}: {
  search: AdmissionSearch;
  onSearch: (next: AdmissionSearch) => void;
  filtered: boolean;
}) {
  const t = useText();
  const a = t.gridWork.admissions;
  return (
    <search className="row">
      <Checkbox checked={search.waiting === true} onChange={({ target }) => onSearch({ ...search, waiting: target.checked || undefined })}>
        {a.waiting}
      </Checkbox>
      <Input.Search
        key={search.q ?? ''}
        defaultValue={search.q}
        placeholder={a.searchHint}
        aria-label={a.searchHint}
        allowClear
        maxLength={60}
        style={{ width: 220 }}
        onSearch={(q) => onSearch({ ...search, q: q.trim() || undefined })}
      />
      <Select
        aria-label={a.statusLabel}
        placeholder={a.statusLabel}
        value={search.status}
        allowClear
        style={{ width: 190 }}
        options={admissionStatuses.filter((one) => one !== 'submitted').map((value) => ({ value, label: a.status[value] }))}
        onChange={(status) => onSearch({ ...search, status })}
      />
      {filtered && (
        <Button type="link" onClick={() => onSearch({})}>
          {t.common.empty.clearFilters}
        </Button>
      )}
    </search>
  );
}

function AdmissionCard({ row }: { row: AdmissionRow }) {
  const t = useText();
  const a = t.gridWork.admissions;
  return (
    <Link className="admission-card" to={paths.admission} params={{ admissionId: row.id }} data-late={row.overdue}>
      <span className="row spread">
        <strong>{row.title}</strong>
        <AdmissionStatusTag status={row.status} />
      </span>
      <span className="muted">{[row.number, t.gridWork.class[row.class], row.unitName].filter(Boolean).join(' · ')}</span>
      <span className="admission-line">
        <span className="num">
          {row.from} – {row.until}
        </span>
        <GuaranteeWords row={row} />
        {row.status === 'communityImpactReview' && <span>{a.reviewed(row.reviewCount, row.gridCount)}</span>}
        {row.dueAt && (
          <span>
            {a.column.due} <StepDue row={row} />
          </span>
        )}
        {(row.status === 'approved' || row.status === 'active' || row.status === 'suspended') && (
          <span className="tag" data-tone={row.guaranteeProven ? 'ok' : 'warn'}>
            {row.guaranteeProven ? a.proven : a.unproven}
          </span>
        )}
      </span>
    </Link>
  );
}
