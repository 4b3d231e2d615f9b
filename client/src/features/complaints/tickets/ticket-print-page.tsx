import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { TicketDetails, TimelineEntry } from '@/api/types';
import { Loaded } from '@/components/states';
import { useCategoryLabel } from '@/components/territory/category-name';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import { usePageParam } from '@/lib/page-state';
import { paths } from '@/lib/paths';
import { QrCode } from '@/lib/qr';
import { useTicket, useTimeline } from './queries';
import './register.css';
import { actionName } from './timeline';

/** A4: the ticket as it goes on paper, with the fields a file needs and the lines to sign. The reporter stays masked. */
export default function TicketPrintPage(): ReactNode {
  const t = useText();
  const id = usePageParam('ticketId');
  const ticket = useTicket(id);
  const timeline = useTimeline(id);
  return (
    <>
      <div className="sheet-tools no-print">
        <Button
          type="primary"
          icon={<PrinterOutlined aria-hidden />}
          disabled={!ticket.data || !timeline.data}
          onClick={() => window.print()}
        >
          {t.common.print}
        </Button>
      </div>
      <Loaded query={ticket}>{(data) => <Sheet ticket={data} timeline={timeline.data ?? []} />}</Loaded>
    </>
  );
}

function Sheet({ ticket, timeline }: { ticket: TicketDetails; timeline: TimelineEntry[] }) {
  const t = useText();
  const c = t.complaints;
  const categoryLabel = useCategoryLabel();
  const line = (name: string, value: ReactNode, other?: [string, ReactNode]) => (
    <tr>
      <th scope="row">{name}</th>
      <td colSpan={other ? 1 : 3}>{value ?? '—'}</td>
      {other && (
        <>
          <th scope="row">{other[0]}</th>
          <td>{other[1] ?? '—'}</td>
        </>
      )}
    </tr>
  );
  return (
    <article className="sheet">
      <h1>{c.print.ticketTitle}</h1>
      <div className="sheet-head">
        <div>
          <div className="big-number">{ticket.number}</div>
          <div>
            {c.status[ticket.status]} · {c.mark.round(ticket.round)}
          </div>
          <small>{c.print.printedAt(formatInstant(new Date().toISOString()))}</small>
        </div>
        <QrCode text={location.origin + paths.ticket.replace('$ticketId', ticket.id)} label={ticket.number} size={110} />
      </div>
      <table>
        <colgroup>
          <col style={{ width: '29mm' }} />
          <col />
          <col style={{ width: '29mm' }} />
          <col />
        </colgroup>
        <tbody>
          {line(c.column.title, ticket.title)}
          {line(c.column.channel, c.channel[ticket.channel], [c.column.category, categoryLabel(ticket.categoryCode, ticket.categoryName)])}
          {line(c.column.received, formatInstant(ticket.receivedAt), [c.column.due, formatInstant(ticket.dueAt)])}
          {line(c.detail.division, ticket.divisionName, [c.detail.compound, ticket.compoundName])}
          {line(c.detail.place, ticket.place, [
            c.detail.reporter,
            ticket.reporter ? [ticket.reporter.name, ticket.reporter.phone].filter(Boolean).join(' ') : '—',
          ])}
          {line(c.detail.lead, ticket.leadUnitName ?? ticket.gridName, [
            c.detail.assisting,
            ticket.coUnits.map((u) => u.name).join('、') || '—',
          ])}
          {line(c.detail.text, <span className="prose">{ticket.text}</span>)}
          {ticket.outcome && line(c.detail.outcome, c.outcome[ticket.outcome])}
          {ticket.reply && line(c.detail.reply, <span className="prose">{ticket.reply}</span>)}
          {line(
            c.detail.tabs.timeline,
            timeline.map((entry) => (
              <div key={`${entry.at}${entry.action}`}>
                {formatInstant(entry.at)} {actionName(t, entry.action)} {entry.unitName ?? entry.actorName}
              </div>
            )),
          )}
          <tr>
            <th scope="row">{c.print.sign.handler}</th>
            <td className="middle" />
            <th scope="row">{c.print.sign.head}</th>
            <td />
          </tr>
          <tr>
            <th scope="row">{c.print.sign.seal}</th>
            <td className="middle" />
            <th scope="row">{c.print.sign.date}</th>
            <td />
          </tr>
        </tbody>
      </table>
    </article>
  );
}
