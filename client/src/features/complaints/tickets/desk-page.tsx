import { EditOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, type InputRef, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { lazy, Suspense, useRef, useState } from 'react';
import { asApiError } from '@/api/problems';
import { useUser } from '@/api/session';
import { Problem } from '@/components/problem';
import { EmptyState } from '@/components/states';
import { useText } from '@/i18n/staff';
import { usePageSearch } from '@/lib/page-state';
import { paths } from '@/lib/paths';
import { can } from '@/lib/permissions';
import { useMedia } from '@/lib/use-media';
import { BulkBar } from './bulk-bar';
import './desk.css';
import { DeskFilters } from './desk-filters';
import { KeyLegend } from './key-legend';
import { type DeskKey, useDeskKeys } from './keyboard';
import { useTicketCount, useTickets } from './queries';
import { QueueBar } from './queue-bar';
import { SavedViews } from './saved-views';
import { type DeskSearch, isFiltered } from './search';
import { TicketTable } from './ticket-table';
import { useTicketStream } from './use-stream';

/** The list is there first; the detail's code follows when a ticket is opened. */
const TicketPanel = lazy(async () => ({ default: (await import('./ticket-panel')).TicketPanel }));

export default function DeskPage(): ReactNode {
  const t = useText();
  const user = useUser();
  const [search, setSearch] = usePageSearch<DeskSearch>();
  const narrow = useMedia('(max-width: 899px)');
  const tickets = useTickets(search);
  const count = useTicketCount(search);
  const [selected, setSelected] = useState<string[]>([]);
  const [cursor, setCursor] = useState<string | null>(null);
  const [legend, setLegend] = useState(false);
  const input = useRef<InputRef>(null);
  useTicketStream();

  const rows = tickets.data?.pages.flatMap((page) => page.items) ?? [];
  const open = search.ticket ?? null;
  const current = open ?? cursor;
  const refusal = tickets.error ? asApiError(tickets.error) : null;

  const change = (part: Partial<DeskSearch>) => {
    setSelected([]);
    setSearch({ ...search, ...part });
  };
  const show = (ticket: string | undefined) => {
    if (ticket) setCursor(ticket);
    // Moving from ticket to ticket replaces the entry, so that "back" closes the detail and not the tickets one by one.
    setSearch({ ...search, ticket }, { replace: Boolean(open && ticket), resetScroll: false });
  };
  const clear = () => setSearch({ queue: search.queue });
  const move = (by: 1 | -1) => {
    const at = rows.findIndex((row) => row.id === current);
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))];
    if (!next) return;
    setCursor(next.id);
    document.querySelector(`[data-ticket="${next.id}"]`)?.scrollIntoView({ block: 'nearest' });
    if (open) show(next.id);
  };
  const commands: Record<DeskKey, () => void> = {
    down: () => move(1),
    up: () => move(-1),
    open: () => current && show(current),
    select: () => current && setSelected((ids) => (ids.includes(current) ? ids.filter((id) => id !== current) : [...ids, current])),
    search: () => input.current?.focus(),
    help: () => setLegend(true),
    close: () => open && show(undefined),
  };
  useDeskKeys((command) => commands[command]());

  return (
    <div className="desk" data-open={Boolean(open)}>
      <div className="page desk-list">
        <div className="page-head">
          <h1>{t.complaints.title}</h1>
          <div className="row">
            <SavedViews search={search} onOpen={setSearch} />
            <Button onClick={() => setLegend(true)} title={t.complaints.keys.hint} aria-label={t.complaints.keys.title}>
              ?
            </Button>
            {can(user, 'tickets.register') && (
              <Link to={paths.register}>
                <Button type="primary" icon={<EditOutlined aria-hidden />}>
                  {t.common.menu.register}
                </Button>
              </Link>
            )}
          </div>
        </div>
        <QueueBar current={search.queue} onChoose={(queue) => change({ queue, ticket: undefined })} />
        <DeskFilters search={search} root={user.areaCode} input={input} onChange={change} onClear={clear} />
        <BulkBar
          selected={rows.filter((row) => selected.includes(row.id))}
          area={user.areaCode}
          may={{ accept: can(user, 'tickets.accept'), dispatch: can(user, 'tickets.dispatch') }}
          onClear={() => setSelected([])}
        />
        {refusal?.status === 403 ? (
          <EmptyState kind="forbidden" />
        ) : (
          <>
            <Problem error={refusal} onRetry={() => void tickets.refetch()} />
            {tickets.isSuccess && rows.length === 0 ? (
              <EmptyState kind={isFiltered(search) || search.queue ? 'filtered' : 'none'} onClear={clear} />
            ) : (
              <TicketTable
                rows={rows}
                compact={narrow || Boolean(open)}
                busy={tickets.isPending || tickets.isPlaceholderData}
                current={current}
                selected={selected}
                onSelect={setSelected}
                onOpen={show}
              />
            )}
            <div className="row spread">
              <span className="muted" role="status">
                {count.data && (count.data.capped ? t.common.rowsAtLeast(count.data.count) : t.common.rows(count.data.count))}
                {rows.length > 0 && ` · ${t.common.shown(rows.length)}`}
              </span>
              {tickets.hasNextPage && (
                <Button loading={tickets.isFetchingNextPage} onClick={() => void tickets.fetchNextPage()}>
                  {t.common.more}
                </Button>
              )}
            </div>
          </>
        )}
      </div>
      {open && (
        <aside className="desk-detail" aria-label={t.complaints.keys.open}>
          <Suspense fallback={<Skeleton active style={{ padding: 20 }} />}>
            <TicketPanel key={open} id={open} onClose={() => show(undefined)} onOpen={show} />
          </Suspense>
        </aside>
      )}
      <KeyLegend open={legend} onClose={() => setLegend(false)} />
    </div>
  );
}
