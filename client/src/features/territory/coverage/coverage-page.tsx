import { CheckCircleOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { asApiError } from '@/api/problems';
import { useUser } from '@/api/session';
import type { CoverageReport } from '@/api/types';
import { Problem } from '@/components/problem';
import { DivisionPicker } from '@/components/territory/pickers';
import { useLanguage } from '@/i18n/create';
import { useText } from '@/i18n/staff';
import { usePageSearch } from '@/lib/page-state';
import './coverage.css';
import { FaultTable } from './fault-table';
import { useCoverage } from './queries';
import type { CoverageSearch } from './search';

/** 覆盖到边: every fault of the own area, counted by kind, each with the way to where it is mended. */
export default function CoveragePage(): ReactNode {
  const t = useText();
  const c = t.territory.coverage;
  const user = useUser();
  const [search, setSearch] = usePageSearch<CoverageSearch>();
  const area = search.area ?? user.areaCode ?? undefined;
  const report = useCoverage({ area, kind: search.kind }, useLanguage());
  const first = report.data?.pages[0];
  const faults = report.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{c.title}</h1>
          <span className="muted">{c.intro}</span>
        </div>
        <DivisionPicker
          root={user.areaCode}
          value={area ?? null}
          aria-label={c.place}
          onChange={(code) => setSearch({ area: code && code !== user.areaCode ? code : undefined })}
        />
      </div>
      <Problem error={report.error ? asApiError(report.error) : null} onRetry={() => void report.refetch()} />
      {report.isPending && <Skeleton active />}
      {first && (
        <>
          <Summary report={first} kind={search.kind} onKind={(kind) => setSearch({ ...search, kind }, { resetScroll: false })} />
          {first.total === 0 ? (
            <div className="state coverage-whole" role="status">
              <CheckCircleOutlined aria-hidden />
              <strong>{first.compounds + first.grids === 0 ? c.nothing : c.whole}</strong>
              <span className="muted">{first.compounds + first.grids === 0 ? c.nothingHint : c.wholeHint}</span>
            </div>
          ) : (
            <FaultTable faults={faults} />
          )}
          {faults.length > 0 && (
            <div className="row">
              <span className="muted num">{t.common.shown(faults.length)}</span>
              {report.hasNextPage && (
                <Button loading={report.isFetchingNextPage} onClick={() => void report.fetchNextPage()}>
                  {t.common.more}
                </Button>
              )}
            </div>
          )}
        </>
      )}
    </div>
  );
}

function Summary(props: { report: CoverageReport; kind: CoverageSearch['kind']; onKind: (kind: CoverageSearch['kind']) => void }) {
  const { report, kind, onKind } = props;
  const c = useText().territory.coverage;
  return (
    <section className="card stack" aria-label={c.counts}>
      <p className="num coverage-total">
        <strong data-whole={report.total === 0}>{c.total(report.total)}</strong>
        <span className="muted">{c.looked(report.compounds, report.grids, report.groups, report.on)}</span>
      </p>
      {report.counts.length > 0 && (
        <ul className="coverage-kinds">
          {report.counts.map(({ code, count }) => (
            <li key={code}>
              <button type="button" aria-pressed={kind === code} onClick={() => onKind(kind === code ? undefined : code)}>
                <b className="num">{count}</b> {c.kind[code]}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
