import { UploadOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { asApiError } from '@/api/problems';
import { Problem } from '@/components/problem';
import { EmptyState } from '@/components/states';
import { useFeedsText } from '@/i18n/feeds';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { ImportStateTag } from './import-state';
import { useImports } from './queries';

export default function ImportsPage(): ReactNode {
  const t = useText();
  const f = useFeedsText();
  const imports = useImports();
  const rows = imports.data?.pages.flatMap((page) => page.items) ?? [];
  const upload = (
    <Link to={paths.importNew}>
      <Button type="primary" icon={<UploadOutlined aria-hidden />}>
        {f.create}
      </Button>
    </Link>
  );
  return (
    <div className="page">
      <div className="page-head">
        <h1>{f.title}</h1>
        {upload}
      </div>
      <Problem error={imports.error ? asApiError(imports.error) : null} onRetry={() => void imports.refetch()} />
      {imports.isPending && <Skeleton active />}
      {imports.isSuccess && rows.length === 0 && <EmptyState kind="none" title={f.none} hint={f.noneHint} action={upload} />}
      {rows.length > 0 && (
        <div className="card scroll-x">
          <table className="plain-table">
            <thead>
              <tr>
                <th style={{ minWidth: 150 }}>{f.column.file}</th>
                <th>{f.kindName}</th>
                <th>{f.column.state}</th>
                <th className="n">{f.column.rows}</th>
                <th style={{ minWidth: 160 }}>{f.column.result}</th>
                <th>{f.column.created}</th>
                <th>{f.column.by}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((batch) => (
                <tr key={batch.id}>
                  <td>
                    <Link to={paths.import} params={{ importId: batch.id }}>
                      {batch.fileName}
                    </Link>
                  </td>
                  <td className="nowrap">{f.kind[batch.kind]}</td>
                  <td>
                    <ImportStateTag state={batch.state} />
                  </td>
                  <td className="n">{batch.totals.rows}</td>
                  <td>
                    {batch.state === 'done' &&
                      (['created', 'updated', 'unchanged', 'rejected'] as const)
                        .map((k) => `${f.totals[k]} ${batch.totals[k]}`)
                        .join(' · ')}
                  </td>
                  <td className="num nowrap">{formatInstant(batch.createdAt)}</td>
                  <td>{batch.createdBy}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {imports.hasNextPage && (
        <Button loading={imports.isFetchingNextPage} onClick={() => void imports.fetchNextPage()}>
          {t.common.more}
        </Button>
      )}
    </div>
  );
}
