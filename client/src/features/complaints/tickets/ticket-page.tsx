import { ArrowLeftOutlined } from '@ant-design/icons';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '@/i18n/staff';
import { usePageParam } from '@/lib/page-state';
import { paths } from '@/lib/paths';
import './desk.css';
import { TicketPanel } from './ticket-panel';
import { useTicketStream } from './use-stream';

export default function TicketPage(): ReactNode {
  const t = useText();
  const ticketId = usePageParam('ticketId');
  const navigate = useNavigate();
  useTicketStream();
  return (
    <div className="page" style={{ maxWidth: 1100 }}>
      <Link to={paths.tickets}>
        <ArrowLeftOutlined aria-hidden /> {t.common.backToList}
      </Link>
      <div className="card" style={{ padding: 0 }}>
        <TicketPanel key={ticketId} id={ticketId} onOpen={(id) => void navigate({ to: paths.ticket, params: { ticketId: id } })} />
      </div>
    </div>
  );
}
