import { ClockCircleOutlined, QuestionCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import type { TicketRow } from '@/api/types';
import { type Text, useText } from '@/i18n/staff';
import { formatInstant, hoursUntil } from '@/lib/dates';

const settled = new Set(['closed', 'archived', 'rejected', 'merged', 'withdrawn']);

export function spanText(t: Text, hours: number): string {
  const size = Math.abs(hours);
  return size >= 48 ? t.complaints.due.days(Math.floor(size / 24)) : t.complaints.due.hours(size);
}

/** The date, and how far away it is in words; provisional dates say so. */
export function Due({ ticket, brief }: { ticket: Pick<TicketRow, 'dueAt' | 'dueProvisional' | 'overdue' | 'status'>; brief?: boolean }) {
  const t = useText();
  if (!ticket.dueAt) return <span className="muted">{t.complaints.due.none}</span>;
  const hours = hoursUntil(ticket.dueAt);
  const open = !settled.has(ticket.status);
  const tone = ticket.overdue ? 'bad' : open && hours < 24 ? 'warn' : 'quiet';
  return (
    <span className="due">
      {!brief && <span className="num nowrap">{formatInstant(ticket.dueAt)}</span>}
      {(open || ticket.overdue) && (
        <span className="tag" data-tone={tone}>
          {ticket.overdue ? <WarningOutlined aria-hidden /> : <ClockCircleOutlined aria-hidden />}
          {(ticket.overdue ? t.complaints.due.over : t.complaints.due.left)(spanText(t, hours))}
        </span>
      )}
      {ticket.dueProvisional && (
        <Tooltip title={t.complaints.due.provisionalHint}>
          <span className="tag" data-tone="quiet">
            <QuestionCircleOutlined aria-hidden />
            {t.complaints.due.provisional}
          </span>
        </Tooltip>
      )}
    </span>
  );
}
