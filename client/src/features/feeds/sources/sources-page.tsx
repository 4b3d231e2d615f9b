import { PlusOutlined } from '@ant-design/icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { asApiError } from '@/api/problems';
import { useUser } from '@/api/session';
import { AreaName } from '@/components/feeds/area-name';
import { More } from '@/components/feeds/more';
import { Problem } from '@/components/problem';
import { EmptyState } from '@/components/states';
import { useFeedsText } from '@/i18n/feeds';
import { useInterfacesText } from '@/i18n/interfaces';
import { usePageSearch } from '@/lib/page-state';
import { paths } from '@/lib/paths';
import { can } from '@/lib/permissions';
import { useSources } from './queries';
import type { SourceSearch } from './search';
import { RegisterSource } from './source-dialog';
import { SourceState } from './source-state';

export default function SourcesPage(): ReactNode {
  const f = useFeedsText();
  const i = useInterfacesText();
  const s = i.sources;
  const navigate = useNavigate();
  const maintains = can(useUser(), 'sources.maintain');
  const [search, setSearch] = usePageSearch<SourceSearch>();
  const sources = useSources();
  const rows = sources.data?.pages.flatMap((page) => page.items) ?? [];
  const create = maintains ? (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setSearch({ register: true })}>
      {s.create}
    </Button>
  ) : null;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{s.title}</h1>
        {create}
      </div>
      <p className="muted" style={{ margin: 0 }}>
        {s.intro}
      </p>
      <Problem error={sources.error ? asApiError(sources.error) : null} onRetry={() => void sources.refetch()} />
      {sources.isPending && <Skeleton active />}
      {sources.isSuccess && rows.length === 0 && (
        <EmptyState kind="none" title={s.none} hint={maintains ? s.noneHint : s.noneRead} action={create} />
      )}
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen the table scrolls, and the keyboard must be able to
        <section className="card scroll-x" aria-label={s.title} tabIndex={0}>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{i.name}</th>
                <th scope="col">{i.clients.state}</th>
                <th scope="col">{i.area}</th>
                <th scope="col" style={{ minWidth: 180 }}>
                  {s.kinds}
                </th>
                <th scope="col">{i.batches.title}</th>
                <th scope="col">{i.quarantine.title}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((source) => (
                <tr key={source.code}>
                  <td>
                    <Link to={paths.source} params={{ code: source.code } as never}>
                      {source.name}
                    </Link>
                    <div className="muted">{source.code}</div>
                  </td>
                  <td>
                    <SourceState active={source.active} />
                  </td>
                  <td>
                    <AreaName code={source.areaCode} />
                  </td>
                  <td>{source.kinds.map((kind) => f.kind[kind]).join(' · ')}</td>
                  <td>
                    <Link to={paths.batches} params={{ code: source.code } as never}>
                      {i.batches.title}
                    </Link>
                  </td>
                  <td>
                    <Link to={paths.quarantine} params={{ code: source.code } as never}>
                      {i.quarantine.title}
                    </Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {rows.length > 0 && <More shown={rows.length} query={sources} />}
      {maintains && (
        <RegisterSource
          open={search.register === true}
          onClose={() => setSearch({})}
          onDone={(code) => void navigate({ to: paths.source, params: { code } as never })}
        />
      )}
    </div>
  );
}
