import { Link } from '@tanstack/react-router';
import { Button, Select, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { asApiError } from '@/api/problems';
import { useUser } from '@/api/session';
import { type QuarantineList, type QuarantineState, quarantineStates, type Source } from '@/api/types-interfaces';
import { kindsOf } from '@/components/feeds/kinds';
import { More } from '@/components/feeds/more';
import { useSource } from '@/components/feeds/queries';
import { SourceHead } from '@/components/feeds/source-head';
import { Problem } from '@/components/problem';
import { EmptyState, Loaded } from '@/components/states';
import { useFeedsText } from '@/i18n/feeds';
import { useInterfacesText } from '@/i18n/interfaces';
import { useText } from '@/i18n/staff';
import { usePageParam, usePageSearch } from '@/lib/page-state';
import { paths } from '@/lib/paths';
import { can } from '@/lib/permissions';
import { useQuarantine } from './queries';
import { ReplayAll } from './replay-all';
import { RowDrawer } from './row-drawer';
import { RowState } from './row-state';
import type { QuarantineSearch } from './search';

export default function QuarantinePage(): ReactNode {
  const f = useFeedsText();
  const q = useInterfacesText().quarantine;
  const code = usePageParam('code');
  const mine = kindsOf(useUser());
  const source = useSource(code);
  return (
    <div className="page">
      <SourceHead code={code} here="quarantine" />
      <Loaded query={source}>
        {(data) => {
          const names = (shown: boolean) =>
            data.kinds
              .filter((kind) => mine.includes(kind) === shown)
              .map((kind) => f.kind[kind])
              .join('、');
          if (names(true) === '') return <EmptyState kind="forbidden" title={q.forbidden} hint={q.forbiddenHint(names(false))} />;
          return (
            <>
              <p className="muted" style={{ margin: 0 }}>
                {q.intro} {names(false) !== '' && q.partly(names(false))}
              </p>
              <Rows source={data} kinds={data.kinds.filter((kind) => mine.includes(kind))} />
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

function Rows({ source, kinds }: { source: Source; kinds: Source['kinds'] }) {
  const t = useText();
  const f = useFeedsText();
  const q = useInterfacesText().quarantine;
  const [search, setSearch] = usePageSearch<QuarantineSearch>();
  const maintains = can(useUser(), 'sources.maintain');
  const query = useQuarantine(source.code, search, true);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = search.kind !== undefined || search.batch !== undefined || search.state !== undefined;
  const open = (row: string | undefined) => setSearch({ ...search, row }, { resetScroll: false });
  return (
    <>
      <search className="row">
        <Select<QuarantineState | 'all'>
          aria-label={q.state}
          value={search.state ?? 'open'}
          style={{ width: 150 }}
          options={[...quarantineStates.map((value) => ({ value, label: q.stateOf[value] })), { value: 'all' as const, label: q.all }]}
          onChange={(state) => setSearch({ ...search, state: state === 'open' ? undefined : state })}
        />
        {kinds.length > 1 && (
          <Select
            aria-label={q.kind}
            placeholder={q.kind}
            value={search.kind}
            allowClear
            style={{ width: 170 }}
            options={kinds.map((value) => ({ value, label: f.kind[value] }))}
            onChange={(kind) => setSearch({ ...search, kind })}
          />
        )}
        {search.batch && (
          <span className="tag" data-tone="accent">
            {q.batch} {search.batch}
          </span>
        )}
        {filtered && (
          <Button type="link" onClick={() => setSearch({})}>
            {t.common.empty.clearFilters}
          </Button>
        )}
        {maintains && search.kind && (
          <Link to={paths.mapping} params={{ code: source.code, kind: search.kind } as never}>
            {q.editMapping}
          </Link>
        )}
      </search>
      <ReplayAll source={source.code} kind={search.kind} />
      <Problem error={query.error ? asApiError(query.error) : null} onRetry={() => void query.refetch()} />
      {query.isPending && <Skeleton active />}
      {query.isSuccess &&
        rows.length === 0 &&
        (filtered ? (
          <EmptyState kind="filtered" onClear={() => setSearch({})} />
        ) : (
          <EmptyState kind="none" title={q.none} hint={q.noneHint} />
        ))}
      {rows.length > 0 && (
        <>
          <Table rows={rows} open={search.row} onOpen={open} />
          <More shown={rows.length} query={query} />
        </>
      )}
      <RowDrawer source={source.code} id={search.row} onClose={() => open(undefined)} />
    </>
  );
}

function Table({ rows, open, onOpen }: { rows: QuarantineList['items']; open: string | undefined; onOpen: (id: string) => void }) {
  const f = useFeedsText();
  const i = useInterfacesText();
  const q = i.quarantine;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen the table scrolls, and the keyboard must be able to
    <section className="card scroll-x" aria-label={q.title} tabIndex={0}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{q.batch}</th>
            <th scope="col">{i.batches.rowKey}</th>
            <th scope="col" style={{ minWidth: 220 }}>
              {q.why}
            </th>
            <th scope="col">{q.state}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.id === open ? 'row-open' : undefined}>
              <td>
                <button type="button" className="link-button" aria-haspopup="dialog" onClick={() => onOpen(row.id)}>
                  {q.row(row.batchKey, row.line)}
                </button>
                <div className="muted">{f.kind[row.kind]}</div>
              </td>
              <td>{row.key ?? '—'}</td>
              <td>
                {row.errors.length === 0 && row.detail}
                {row.errors.map((error) => (
                  <div key={error.from + error.code}>
                    <code>{error.from}</code> <span className="muted">{error.detail}</span>
                  </div>
                ))}
              </td>
              <td>
                <RowState state={row.state} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
