import { AlertOutlined, CopyOutlined, LockOutlined, RetweetOutlined, TeamOutlined, ThunderboltOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { TicketRow } from '@/api/types';
import { useText } from '@/i18n/staff';

/** What sets a ticket apart at a glance: each an icon with its words. */
export function Marks({ ticket, words }: { ticket: TicketRow & { urgency?: string }; words?: boolean }) {
  const t = useText().complaints.mark;
  const marks: [boolean, ReactNode, string, string][] = [
    [ticket.urgency === 'lifeOrProperty', <ThunderboltOutlined key="u" aria-hidden />, t.urgent, 'bad'],
    [ticket.supervisionLevel > 0, <AlertOutlined key="s" aria-hidden />, t.supervision(ticket.supervisionLevel), 'bad'],
    [ticket.repeat, <CopyOutlined key="r" aria-hidden />, t.repeat, 'warn'],
    [ticket.confidential, <LockOutlined key="c" aria-hidden />, t.confidential, 'warn'],
    [ticket.round > 1, <RetweetOutlined key="n" aria-hidden />, t.round(ticket.round), 'quiet'],
    [ticket.followerCount > 0, <TeamOutlined key="f" aria-hidden />, t.followers(ticket.followerCount), 'quiet'],
  ];
  return marks
    .filter(([shown]) => shown)
    .map(([, icon, label, tone]) => (
      <span key={label} className="tag" data-tone={tone} title={label}>
        {icon}
        {words ? label : <span className="visually-hidden">{label}</span>}
      </span>
    ));
}
