import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented, Table, type TableColumnsType } from 'antd';
import { type ReactNode, useState } from 'react';
import { asApiError } from '@/api/problems';
import { useUser } from '@/api/session';
import type { PlanRow } from '@/api/types';
import { Problem } from '@/components/problem';
import { EmptyState } from '@/components/states';
import { GridPicker } from '@/components/territory/pickers';
import { useText } from '@/i18n/staff';
import { usePageSearch } from '@/lib/page-state';
import { can } from '@/lib/permissions';
import { useMedia } from '@/lib/use-media';
import { PlanDrawer } from './plan-drawer';
import { PlanForm } from './plan-form';
import './plans.css';
import { usePlans } from './queries';
import type { PlanSearch } from './search';
import { hoursWords, recurrenceWords } from './words';

export default function PlansPage(): ReactNode {
  const t = useText();
  const p = t.ledger.plans;
  const user = useUser();
  const [search, setSearch] = usePageSearch<PlanSearch>();
  const [creating, setCreating] = useState(false);
  const plans = usePlans(search);
  const rows = plans.data?.pages.flatMap((page) => page.items) ?? [];
  const open = (plan: string | undefined) => setSearch({ ...search, plan }, { resetScroll: false });
  const create = can(user, 'gridTasks.plan') && (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setCreating(true)}>
      {p.create}
    </Button>
  );
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{p.title}</h1>
          <span className="muted">{p.intro}</span>
        </div>
        {create}
      </div>
      <div className="row">
        <Segmented<string>
          aria-label={p.status}
          value={search.ended ? 'over' : 'running'}
          options={[
            { value: 'running', label: p.running },
            { value: 'over', label: p.over },
          ]}
          onChange={(value) => setSearch({ ...search, ended: value === 'over' ? true : undefined })}
        />
        <div style={{ width: 260, maxWidth: '100%' }}>
          <GridPicker
            area={user.areaCode}
            value={search.grid ?? null}
            placeholder={p.grid}
            aria-label={p.grid}
            onChange={(grid) => setSearch({ ...search, grid: grid ?? undefined })}
          />
        </div>
      </div>
      <Problem error={plans.error ? asApiError(plans.error) : null} onRetry={() => void plans.refetch()} />
      {plans.isSuccess && rows.length === 0 ? (
        <EmptyState
          kind={search.grid || search.ended ? 'filtered' : 'none'}
          title={p.none}
          hint={p.noneHint}
          onClear={() => setSearch({})}
        />
      ) : (
        <PlanTable rows={rows} busy={plans.isPending} onOpen={open} />
      )}
      {plans.hasNextPage && (
        <Button loading={plans.isFetchingNextPage} onClick={() => void plans.fetchNextPage()}>
          {t.common.more}
        </Button>
      )}
      <PlanForm open={creating} plan={null} onClose={() => setCreating(false)} />
      <PlanDrawer id={search.plan ?? null} onClose={() => open(undefined)} />
    </div>
  );
}

function PlanTable({ rows, busy, onOpen }: { rows: PlanRow[]; busy: boolean; onOpen: (id: string) => void }) {
  const t = useText();
  const p = t.ledger.plans;
  const narrow = useMedia('(max-width: 899px)');
  const title = (row: PlanRow) => (
    <div className="two-lines">
      <span className="row" style={{ gap: 6 }}>
        <button type="button" className="linklike" onClick={() => onOpen(row.id)}>
          {row.title}
        </button>
        {row.duplicate && (
          <span className="tag" data-tone="warn">
            {p.duplicate}
          </span>
        )}
      </span>
      <span className="muted">
        <span className="num">{row.number}</span> · {row.itemName ?? row.item}
        {narrow && ` · ${row.gridName}`}
      </span>
      {narrow && (
        <span>
          {recurrenceWords(t, row.recurrence, row.onRestDay)} · {p.next} <span className="num">{row.nextOn ?? '—'}</span>
        </span>
      )}
    </div>
  );
  const columns: TableColumnsType<PlanRow> = [{ key: 'title', title: p.name, render: (_, row) => title(row) }];
  if (!narrow)
    columns.push(
      { key: 'grid', title: p.grid, width: 170, render: (_, row) => row.gridName },
      {
        key: 'recurrence',
        title: p.recurrence,
        width: 210,
        render: (_, row) => (
          <div className="two-lines">
            <span>{recurrenceWords(t, row.recurrence, row.onRestDay)}</span>
            <span className="muted num">{hoursWords(t, row.hours)}</span>
          </div>
        ),
      },
      { key: 'next', title: p.next, width: 120, className: 'num', render: (_, row) => row.nextOn ?? '—' },
      { key: 'assignee', title: p.assignee, width: 150, render: (_, row) => row.assigneeName ?? p.anybody, responsive: ['xl'] },
      {
        key: 'period',
        title: p.period,
        width: 200,
        className: 'num',
        render: (_, row) => `${row.from} – ${row.until ?? p.open}`,
        responsive: ['xl'],
      },
    );
  return (
    <Table<PlanRow> rowKey="id" size="middle" columns={columns} dataSource={rows} loading={busy} pagination={false} tableLayout="fixed" />
  );
}
