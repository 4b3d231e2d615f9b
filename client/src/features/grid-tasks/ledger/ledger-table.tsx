import { Link } from '@tanstack/react-router';
import { Table, type TableColumnsType } from 'antd';
import { useUser } from '@/api/session';
import type { LedgerRow } from '@/api/types';
import { TaskStatusTag } from '@/components/task-status';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { can } from '@/lib/permissions';
import { useMedia } from '@/lib/use-media';

export function LedgerTable({ rows, busy }: { rows: LedgerRow[]; busy: boolean }) {
  const t = useText();
  const l = t.ledger.list;
  const narrow = useMedia('(max-width: 899px)');
  const columns: TableColumnsType<LedgerRow> = [
    {
      key: 'task',
      title: l.task,
      render: (_, row) => (
        <div className="two-lines">
          <span className="row" style={{ gap: 6 }}>
            <TaskLink row={row} />
            <LedgerMarks row={row} />
          </span>
          <span className="muted">
            <span className="num">{row.number}</span> · {row.itemName ?? row.item}
          </span>
          {narrow && (
            <span className="row" style={{ gap: 6 }}>
              <TaskStatusTag status={row.status} />
              <span className="num">{row.day}</span>
              <span className="muted">{[row.workerName, row.minutes !== null && l.minute(row.minutes)].filter(Boolean).join(' · ')}</span>
            </span>
          )}
        </div>
      ),
    },
  ];
  if (!narrow) {
    columns.unshift({ key: 'day', title: l.day, width: 108, className: 'num', render: (_, row) => row.day });
    columns.push(
      { key: 'grid', title: l.grid, width: 160, render: (_, row) => row.gridName },
      { key: 'worker', title: l.worker, width: 120, render: (_, row) => row.workerName ?? '—' },
      { key: 'status', title: l.status, width: 116, render: (_, row) => <TaskStatusTag status={row.status} /> },
      {
        key: 'submitted',
        title: l.submitted,
        width: 168,
        className: 'num',
        render: (_, row) => (
          <div className="two-lines">
            <span>{formatInstant(row.submittedAt)}</span>
            {row.onTime === false && (
              <span className="tag" data-tone="bad">
                {l.no}
              </span>
            )}
          </div>
        ),
        responsive: ['lg'],
      },
      {
        key: 'minutes',
        title: l.minutes,
        width: 96,
        align: 'right',
        className: 'num',
        render: (_, row) => (row.minutes === null ? '—' : l.minute(row.minutes)),
      },
    );
  }
  return (
    <Table<LedgerRow> rowKey="id" size="middle" columns={columns} dataSource={rows} loading={busy} pagination={false} tableLayout="fixed" />
  );
}

/** The task itself is open to whoever has a page for it. */
function TaskLink({ row }: { row: LedgerRow }) {
  const user = useUser();
  const to = can(user, 'gridTasks.check') ? paths.taskDesk : can(user, 'gridTasks.perform') ? paths.myTasks : null;
  return to ? (
    <Link to={to} search={{ task: row.id } as never}>
      {row.title}
    </Link>
  ) : (
    <strong>{row.title}</strong>
  );
}

export function LedgerMarks({ row }: { row: LedgerRow }) {
  const m = useText().ledger.list.mark;
  return (
    <>
      {row.corrections > 0 && (
        <span className="tag" data-tone="accent">
          {m.corrected(row.corrections)}
        </span>
      )}
      {row.duplicate && (
        <span className="tag" data-tone="warn">
          {m.duplicate}
        </span>
      )}
      {row.afterSignOff && (
        <span className="tag" data-tone="warn">
          {m.after}
        </span>
      )}
    </>
  );
}
