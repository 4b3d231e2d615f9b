import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { download } from '@/api/client';
import { type ApiError, asApiError } from '@/api/problems';
import { useUser } from '@/api/session';
import type { LedgerFigures } from '@/api/types';
import { Problem } from '@/components/problem';
import { EmptyState } from '@/components/states';
import { useText } from '@/i18n/staff';
import { LedgerFilters } from './ledger-filters';
import { LedgerTable } from './ledger-table';
import { useLedger, useLedgerTotals } from './queries';
import { filterOf, isNarrowed, type LedgerSearch, periodOf } from './search';

interface Props {
  search: LedgerSearch;
  onSearch: (search: LedgerSearch) => void;
}

export function LedgerRows({ search, onSearch }: Props) {
  const t = useText();
  const user = useUser();
  const ledger = useLedger(search);
  const totals = useLedgerTotals(search);
  const rows = ledger.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <LedgerFilters search={search} root={user.areaCode} onChange={(part) => onSearch({ ...search, ...part })} />
      {totals.data && <Totals figures={totals.data} />}
      <Exports search={search} />
      <Problem error={ledger.error ? asApiError(ledger.error) : null} onRetry={() => void ledger.refetch()} />
      {ledger.isSuccess && rows.length === 0 ? (
        <EmptyState
          kind={isNarrowed(search) ? 'filtered' : 'none'}
          title={t.ledger.list.none}
          onClear={() => onSearch({ from: search.from, to: search.to })}
        />
      ) : (
        <LedgerTable rows={rows} busy={ledger.isPending || ledger.isPlaceholderData} />
      )}
      <div className="row spread">
        <span className="muted" role="status">
          {totals.data && t.common.rows(totals.data.tasks)}
          {rows.length > 0 && ` · ${t.common.shown(rows.length)}`}
        </span>
        {ledger.hasNextPage && (
          <Button loading={ledger.isFetchingNextPage} onClick={() => void ledger.fetchNextPage()}>
            {t.common.more}
          </Button>
        )}
      </div>
    </>
  );
}

/** What the whole filter adds up to, not the page. */
export function Totals({ figures }: { figures: LedgerFigures }) {
  const l = useText().ledger.list;
  const shown: [keyof LedgerFigures, string | number][] = [
    ['tasks', figures.tasks],
    ['done', figures.done],
    ['onTime', figures.onTime],
    ['open', figures.open],
    ['cancelled', figures.cancelled],
    ['corrected', figures.corrected],
    ['minutes', l.hours(figures.minutes)],
  ];
  return (
    <dl className="totals card">
      {shown.map(([name, value]) => (
        <div key={name}>
          <dt>{l.figure[name]}</dt>
          <dd className="num">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Exports({ search }: { search: LedgerSearch }) {
  const l = useText().ledger.list;
  const [busy, setBusy] = useState<'xlsx' | 'csv' | null>(null);
  const [refused, setRefused] = useState<ApiError | null>(null);
  const fetchTable = async (format: 'xlsx' | 'csv') => {
    const { from, to } = periodOf(search);
    setBusy(format);
    setRefused(null);
    try {
      await download('/ledger/export', { query: { ...filterOf(search), format } }, `ledger-${from}-${to}.${format}`);
    } catch (error) {
      setRefused(asApiError(error));
    } finally {
      setBusy(null);
    }
  };
  return (
    <>
      <div className="row no-print">
        <Button
          icon={<DownloadOutlined aria-hidden />}
          loading={busy === 'xlsx'}
          disabled={busy !== null}
          onClick={() => void fetchTable('xlsx')}
        >
          {l.exportXlsx}
        </Button>
        <Button
          icon={<DownloadOutlined aria-hidden />}
          loading={busy === 'csv'}
          disabled={busy !== null}
          onClick={() => void fetchTable('csv')}
        >
          {l.exportCsv}
        </Button>
        {busy && <span className="muted">{l.exporting}</span>}
      </div>
      <Problem error={refused} />
    </>
  );
}
