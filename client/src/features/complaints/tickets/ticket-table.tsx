import { Table, type TableColumnsType } from 'antd';
import type { TicketRow } from '@/api/types';
import { useCategoryLabel } from '@/components/territory/category-name';
import { useText } from '@/i18n/staff';
import { formatDay, formatInstant } from '@/lib/dates';
import { Due } from './due';
import { Marks } from './marks';
import { StatusTag } from './status-tag';

interface Props {
  rows: TicketRow[];
  /** Beside an open ticket, or on a narrow screen: two lines a row instead of columns. */
  compact: boolean;
  busy: boolean;
  current: string | null;
  selected: string[];
  onSelect: (ids: string[]) => void;
  onOpen: (id: string) => void;
}

export function TicketTable({ rows, compact, busy, current, selected, onSelect, onOpen }: Props) {
  const t = useText();
  const c = t.complaints.column;
  const categoryLabel = useCategoryLabel();
  const title = (row: TicketRow) => (
    <span className="ticket-title">
      <button type="button" className="linklike" onClick={() => onOpen(row.id)}>
        {row.title}
      </button>
      <Marks ticket={row} />
    </span>
  );
  const wide: TableColumnsType<TicketRow> = [
    {
      key: 'title',
      title: c.title,
      render: (_, row) => (
        <div className="two-lines">
          {title(row)}
          <span className="muted">
            <span className="num">{row.number}</span> · {t.complaints.channel[row.channel]}
            {row.categoryName && ` · ${categoryLabel(row.categoryCode, row.categoryName)}`}
          </span>
        </div>
      ),
    },
    { key: 'status', title: c.status, width: 118, render: (_, row) => <StatusTag status={row.status} /> },
    { key: 'place', title: c.place, width: 150, render: (_, row) => row.compoundName ?? row.divisionName ?? '—' },
    { key: 'owner', title: c.owner, width: 150, render: (_, row) => row.leadUnitName ?? row.gridName ?? '—', responsive: ['lg'] },
    {
      key: 'received',
      title: c.received,
      width: 112,
      className: 'num',
      render: (_, row) => <time title={formatInstant(row.receivedAt)}>{formatDay(row.receivedAt)}</time>,
      responsive: ['xl'],
    },
    { key: 'due', title: c.due, width: 158, render: (_, row) => <Due ticket={row} /> },
  ];
  const narrow: TableColumnsType<TicketRow> = [
    {
      key: 'ticket',
      title: c.title,
      render: (_, row) => (
        <div className="two-lines">
          {title(row)}
          <span className="row" style={{ gap: 6 }}>
            <StatusTag status={row.status} />
            <Due ticket={row} brief />
            <span className="muted num">{row.number}</span>
            <span className="muted">{row.compoundName ?? row.divisionName}</span>
          </span>
        </div>
      ),
    },
  ];
  return (
    <Table<TicketRow>
      rowKey="id"
      size="middle"
      columns={compact ? narrow : wide}
      dataSource={rows}
      loading={busy}
      pagination={false}
      tableLayout="fixed"
      rowSelection={{
        columnWidth: 40,
        selectedRowKeys: selected,
        onChange: (ids) => onSelect(ids.map(String)),
        getTitleCheckboxProps: () => ({ 'aria-label': t.complaints.bulk.selectAll }),
        getCheckboxProps: (row) => ({ 'aria-label': t.complaints.bulk.select(row.number) }),
      }}
      rowClassName={(row) => (row.id === current ? 'current-row' : '')}
      onRow={(row) => ({
        'data-ticket': row.id,
        onClick: (event) => {
          if (!(event.target as Element).closest('input, a, button, label, .ant-table-selection-column')) onOpen(row.id);
        },
      })}
    />
  );
}
