import { FilterOutlined, InboxOutlined, LockOutlined } from '@ant-design/icons';
import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { asApiError } from '@/api/problems';
import { useText } from '@/i18n/staff';
import { Problem } from './problem';

/** Nothing to show, and why: none yet, none match the filters, or not allowed. */
export function EmptyState(props: {
  kind: 'none' | 'filtered' | 'forbidden';
  title?: string;
  hint?: string;
  onClear?: () => void;
  action?: ReactNode;
}) {
  const { kind, onClear, action } = props;
  const t = useText().common.empty;
  const shown = {
    none: { icon: <InboxOutlined aria-hidden />, title: t.none, hint: t.noneHint },
    filtered: { icon: <FilterOutlined aria-hidden />, title: t.filtered, hint: t.filteredHint },
    forbidden: { icon: <LockOutlined aria-hidden />, title: t.forbidden, hint: t.forbiddenHint },
  }[kind];
  return (
    <div className="state">
      {shown.icon}
      <strong>{props.title ?? shown.title}</strong>
      <span className="muted">{props.hint ?? shown.hint}</span>
      {kind === 'filtered' && onClear && <Button onClick={onClear}>{t.clearFilters}</Button>}
      {action}
    </div>
  );
}

/** The four states of anything loaded: loading, error, empty, data. Stale data stays visible under an error. */
export function Loaded<T>(props: {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
  empty?: (data: T) => ReactNode | false;
  skeletonRows?: number;
}) {
  const { query } = props;
  const error = query.error ? asApiError(query.error) : null;
  if (query.data === undefined) {
    if (error?.status === 403) return <EmptyState kind="forbidden" />;
    if (error) return <Problem error={error} onRetry={() => void query.refetch()} />;
    return <Skeleton active title={false} paragraph={{ rows: props.skeletonRows ?? 6 }} />;
  }
  return (
    <>
      {error && <Problem error={error} onRetry={() => void query.refetch()} />}
      {(props.empty?.(query.data) || null) ?? props.children(query.data)}
    </>
  );
}
