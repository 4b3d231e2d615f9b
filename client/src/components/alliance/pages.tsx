import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { asApiError } from '@/api/problems';
import type { Page } from '@/api/types';
import { Problem } from '@/components/problem';
import { EmptyState } from '@/components/states';
import { useText } from '@/i18n/staff';
import './lists.css';

/** A list that goes on page by page, with what it shows while it loads, fails or has nothing. */
export function Pages<Row>({
  query,
  filtered,
  none,
  onClear,
  children,
}: {
  query: UseInfiniteQueryResult<InfiniteData<Page<Row>>>;
  filtered: boolean;
  none: string;
  onClear: () => void;
  children: (row: Row) => ReactNode;
}) {
  const t = useText();
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Problem error={query.error ? asApiError(query.error) : null} onRetry={() => void query.refetch()} />
      {query.isPending && <Skeleton active />}
      {query.isSuccess &&
        rows.length === 0 &&
        (filtered ? <EmptyState kind="filtered" onClear={onClear} /> : <EmptyState kind="none" title={none} />)}
      <ul className="alliance-list">{rows.map(children)}</ul>
      {rows.length > 0 && (
        <div className="row">
          <span className="muted num">{t.common.shown(rows.length)}</span>
          {query.hasNextPage && (
            <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t.common.more}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
