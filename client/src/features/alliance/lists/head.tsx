import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Page } from '@/api/types';
import { useText } from '@/i18n/staff';

/** The name of a list, how many rows it has as far as it was read, and its own filters. */
export function Head<Row>(props: { title: string; query: UseInfiniteQueryResult<InfiniteData<Page<Row>>>; children: ReactNode }) {
  const t = useText();
  const count = props.query.data?.pages.reduce((sum, page) => sum + page.items.length, 0);
  return (
    <div className="list-head">
      <h2>
        {props.title} {count !== undefined && <span className="tag num">{props.query.hasNextPage ? t.common.moreThan(count) : count}</span>}
      </h2>
      <span className="row">{props.children}</span>
    </div>
  );
}
