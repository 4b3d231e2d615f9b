import { DownloadOutlined } from '@ant-design/icons';
import { Button, Drawer, Input, Select, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { download } from '@/api/client';
import { type ApiError, asApiError } from '@/api/problems';
import { type EvaluationRow, evaluationBands, evaluationStatuses } from '@/api/types-evaluations';
import { Problem } from '@/components/problem';
import { EmptyState, Loaded } from '@/components/states';
import { useEvaluationText } from '@/i18n/evaluations';
import { useText } from '@/i18n/staff';
import { useMedia } from '@/lib/use-media';
import { EvaluationView } from './evaluation-view';
import { useEvaluation, useEvaluations, useProgress } from './queries';
import { type EvaluationSearch, points } from './search';
import { BandTag, StatusTag } from './tags';
import { YearHead } from './year-head';

interface Props {
  search: EvaluationSearch;
  onSearch: (next: EvaluationSearch, options?: { resetScroll?: boolean }) => void;
}

export function CountyYear({ search, onSearch }: Props) {
  const progress = useProgress(search.year);
  const open = (one: string | undefined) => onSearch({ ...search, one }, { resetScroll: false });
  return (
    <Loaded query={progress}>
      {(data) => (
        <>
          <YearHead progress={data} onYear={(year) => onSearch({ year })} />
          <Filters search={search} year={data.year} onSearch={onSearch} />
          <Rows search={search} year={data.year} onOpen={open} onClear={() => onSearch({ year: search.year })} />
          <Opened id={search.one} onClose={() => open(undefined)} />
        </>
      )}
    </Loaded>
  );
}

function Filters({ search, year, onSearch }: Props & { year: number }) {
  const e = useEvaluationText();
  return (
    <search className="row">
      <Input.Search
        key={search.q ?? ''}
        defaultValue={search.q}
        placeholder={e.searchHint}
        aria-label={e.searchHint}
        allowClear
        maxLength={80}
        style={{ width: 200 }}
        onSearch={(q) => onSearch({ ...search, q: q.trim() || undefined })}
      />
      <Select
        aria-label={e.bandLabel}
        placeholder={e.bandLabel}
        value={search.band}
        allowClear
        style={{ width: 130 }}
        options={evaluationBands.map((value) => ({ value, label: e.band[value] }))}
        onChange={(band) => onSearch({ ...search, band })}
      />
      <Select
        aria-label={e.statusLabel}
        placeholder={e.statusLabel}
        value={search.status}
        allowClear
        style={{ width: 150 }}
        options={evaluationStatuses.map((value) => ({ value, label: e.status[value] }))}
        onChange={(status) => onSearch({ ...search, status })}
      />
      <Exports year={year} />
    </search>
  );
}

function Exports({ year }: { year: number }) {
  const e = useEvaluationText();
  const [busy, setBusy] = useState<'xlsx' | 'csv' | null>(null);
  const [refused, setRefused] = useState<ApiError | null>(null);
  const fetchTable = async (format: 'xlsx' | 'csv') => {
    setBusy(format);
    setRefused(null);
    try {
      await download('/member-evaluations/export', { query: { year, format } }, `member-evaluations-${year}.${format}`);
    } catch (error) {
      setRefused(asApiError(error));
    } finally {
      setBusy(null);
    }
  };
  return (
    <>
      {(['xlsx', 'csv'] as const).map((format) => (
        <Button
          key={format}
          icon={<DownloadOutlined aria-hidden />}
          title={e.exportHint}
          loading={busy === format}
          disabled={busy !== null}
          onClick={() => void fetchTable(format)}
        >
          {e.export[format]}
        </Button>
      ))}
      <Problem error={refused} />
    </>
  );
}

function Rows({
  search,
  year,
  onOpen,
  onClear,
}: {
  search: EvaluationSearch;
  year: number;
  onOpen: (id: string) => void;
  onClear: () => void;
}) {
  const t = useText();
  const e = useEvaluationText();
  const narrow = useMedia('(max-width: 699px)');
  const evaluations = useEvaluations(search, year);
  const rows = evaluations.data?.pages.flatMap((page) => page.items) ?? [];
  const columns: TableColumnsType<EvaluationRow> = [
    {
      key: 'member',
      title: e.member,
      render: (_, row) => (
        <button type="button" className="link-button" onClick={() => onOpen(row.id)}>
          {row.memberName}
        </button>
      ),
    },
    { key: 'band', title: e.bandLabel, width: narrow ? 86 : 130, render: (_, row) => <BandTag band={row.band} /> },
    {
      key: 'points',
      title: e.points,
      align: 'right',
      width: narrow ? 70 : 110,
      render: (_, row) => <span className="num">{row.points === null ? '—' : points(row.points)}</span>,
    },
    { key: 'status', title: e.statusLabel, width: narrow ? 104 : 150, render: (_, row) => <StatusTag status={row.status} /> },
  ];
  return (
    <>
      <Problem error={evaluations.error ? asApiError(evaluations.error) : null} onRetry={() => void evaluations.refetch()} />
      {evaluations.isSuccess && rows.length === 0 ? (
        search.q || search.band || search.status ? (
          <EmptyState kind="filtered" onClear={onClear} />
        ) : (
          <EmptyState kind="none" title={e.none(year)} hint={e.noneHint} />
        )
      ) : (
        <Table<EvaluationRow>
          rowKey="id"
          size="middle"
          columns={columns}
          dataSource={rows}
          loading={evaluations.isPending || evaluations.isPlaceholderData}
          pagination={false}
          tableLayout="fixed"
        />
      )}
      {rows.length > 0 && (
        <div className="row">
          <span className="muted num" role="status">
            {t.common.shown(rows.length)}
          </span>
          {evaluations.hasNextPage && (
            <Button loading={evaluations.isFetchingNextPage} onClick={() => void evaluations.fetchNextPage()}>
              {t.common.more}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

function Opened({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const evaluation = useEvaluation(id);
  return (
    <Drawer title={evaluation.data?.evaluation.memberName} open={id !== undefined} onClose={onClose} size={680} destroyOnHidden>
      {id && <Loaded query={evaluation}>{(data) => <EvaluationView key={data.evaluation.id} details={data} />}</Loaded>}
    </Drawer>
  );
}
