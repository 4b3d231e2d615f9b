import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Checkbox, Drawer, Select, Table, type TableColumnsType } from 'antd';
import { type ReactNode, useState } from 'react';
import { api } from '@/api/client';
import { keys } from '@/api/keys';
import { asApiError } from '@/api/problems';
import { useUser } from '@/api/session';
import { type Page, type TaskRow, taskStatuses } from '@/api/types';
import { ItemPicker } from '@/components/item-picker';
import { Problem } from '@/components/problem';
import { EmptyState } from '@/components/states';
import { TaskDue, TaskStatusTag } from '@/components/task-status';
import { GridPicker } from '@/components/territory/pickers';
import { useText } from '@/i18n/staff';
import { usePageSearch } from '@/lib/page-state';
import { useMedia } from '@/lib/use-media';
import { isNarrowed, statusAsked, type TaskDeskSearch } from './desk-search';
import { TaskBulkBar } from './task-bulk';
import { TaskPanel } from './task-panel';
import './tasks.css';

const useDeskTasks = (search: TaskDeskSearch) =>
  useInfiniteQuery({
    queryKey: [...keys.tasks, 'desk', { ...search, task: undefined }],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<TaskRow>>('/grid-tasks', {
        query: {
          status: statusAsked(search),
          overdue: search.overdue,
          gridId: search.grid,
          item: search.item,
          planId: search.plan,
          limit: 50,
          cursor: pageParam,
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (previous) => previous,
  });

/** For those who assign and check: many at once, each with its own answer. */
export default function TaskDeskPage(): ReactNode {
  const t = useText();
  const d = t.ledger.desk;
  const user = useUser();
  const [search, setSearch] = usePageSearch<TaskDeskSearch>();
  const [selected, setSelected] = useState<string[]>([]);
  const tasks = useDeskTasks(search);
  const rows = tasks.data?.pages.flatMap((page) => page.items) ?? [];
  const change = (part: Partial<TaskDeskSearch>) => {
    setSelected([]);
    setSearch({ ...search, ...part });
  };
  const open = (task: string | undefined) => setSearch({ ...search, task }, { resetScroll: false });
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{d.title}</h1>
          <span className="muted">{d.intro}</span>
        </div>
      </div>
      <search className="filters no-print">
        <div className="row">
          <Select
            mode="multiple"
            maxTagCount="responsive"
            value={search.status?.split(',') ?? []}
            onChange={(v: string[]) => change({ status: v.length > 0 ? v.join(',') : undefined })}
            placeholder={d.status}
            aria-label={d.status}
            options={taskStatuses.map((value) => ({ value, label: t.gridTasks.status[value] }))}
            style={{ minWidth: 190 }}
          />
          <div style={{ width: 230 }}>
            <GridPicker
              area={user.areaCode}
              value={search.grid ?? null}
              placeholder={t.ledger.list.grid}
              aria-label={t.ledger.list.grid}
              onChange={(grid) => change({ grid: grid ?? undefined })}
            />
          </div>
          <div style={{ width: 200 }}>
            <ItemPicker
              area={user.areaCode}
              value={search.item ?? null}
              placeholder={t.ledger.list.item}
              aria-label={t.ledger.list.item}
              onChange={(item) => change({ item: item ?? undefined })}
            />
          </div>
          <Checkbox checked={search.overdue ?? false} onChange={(e) => change({ overdue: e.target.checked ? true : undefined })}>
            {d.onlyLate}
          </Checkbox>
          {isNarrowed(search) && (
            <Button onClick={() => change({ status: undefined, grid: undefined, item: undefined, overdue: undefined, plan: undefined })}>
              {t.common.empty.clearFilters}
            </Button>
          )}
        </div>
      </search>
      <TaskBulkBar selected={rows.filter((row) => selected.includes(row.id))} onClear={() => setSelected([])} />
      <Problem error={tasks.error ? asApiError(tasks.error) : null} onRetry={() => void tasks.refetch()} />
      {tasks.isSuccess && rows.length === 0 ? (
        <EmptyState
          kind={isNarrowed(search) ? 'filtered' : 'none'}
          title={d.none}
          onClear={() => change({ status: undefined, grid: undefined, item: undefined, overdue: undefined, plan: undefined })}
        />
      ) : (
        <DeskTable rows={rows} busy={tasks.isPending || tasks.isPlaceholderData} selected={selected} onSelect={setSelected} onOpen={open} />
      )}
      <div className="row spread">
        <span className="muted" role="status">
          {rows.length > 0 && t.common.shown(rows.length)}
        </span>
        {tasks.hasNextPage && (
          <Button loading={tasks.isFetchingNextPage} onClick={() => void tasks.fetchNextPage()}>
            {t.common.more}
          </Button>
        )}
      </div>
      <Drawer open={search.task !== undefined} onClose={() => open(undefined)} size={620} title={d.task} destroyOnHidden>
        {search.task && <TaskPanel key={search.task} id={search.task} />}
      </Drawer>
    </div>
  );
}

interface TableProps {
  rows: TaskRow[];
  busy: boolean;
  selected: string[];
  onSelect: (ids: string[]) => void;
  onOpen: (id: string) => void;
}

function DeskTable({ rows, busy, selected, onSelect, onOpen }: TableProps) {
  const t = useText();
  const d = t.ledger.desk;
  const narrow = useMedia('(max-width: 899px)');
  const columns: TableColumnsType<TaskRow> = [
    {
      key: 'task',
      title: d.task,
      render: (_, row) => (
        <div className="two-lines">
          <span className="row" style={{ gap: 6 }}>
            <button type="button" className="linklike" onClick={() => onOpen(row.id)}>
              {row.title}
            </button>
            {row.duplicate && (
              <span className="tag" data-tone="warn">
                {t.ledger.record.duplicate}
              </span>
            )}
            {row.escalated && (
              <span className="tag" data-tone="bad">
                {d.escalated}
              </span>
            )}
          </span>
          <span className="muted">
            <span className="num">{row.number}</span> · {row.gridName}
          </span>
          {narrow && (
            <span className="row" style={{ gap: 6 }}>
              <TaskStatusTag status={row.status} />
              <TaskDue task={row} />
            </span>
          )}
        </div>
      ),
    },
  ];
  if (!narrow)
    columns.push(
      { key: 'status', title: d.status, width: 120, render: (_, row) => <TaskStatusTag status={row.status} /> },
      { key: 'due', title: d.due, width: 224, render: (_, row) => <TaskDue task={row} /> },
    );
  return (
    <Table<TaskRow>
      rowKey="id"
      size="middle"
      columns={columns}
      dataSource={rows}
      loading={busy}
      pagination={false}
      tableLayout="fixed"
      rowSelection={{
        columnWidth: 40,
        selectedRowKeys: selected,
        onChange: (ids) => onSelect(ids.map(String)),
        getTitleCheckboxProps: () => ({ 'aria-label': d.selectAll }),
        getCheckboxProps: (row) => ({ 'aria-label': d.select(row.number) }),
      }}
    />
  );
}
