import { PrinterOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { NewTicket, RegisteredTicket } from '@/api/types';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import { paths, residentPaths } from '@/lib/paths';
import { QrCode } from '@/lib/qr';

/** Read back to the reporter, then printed: number, query code and QR let them follow it by themselves. */
export function RegisterReceipt(props: { receipt: RegisteredTicket; ticket: NewTicket; onAnother: () => void }) {
  const t = useText();
  const r = t.complaints.register;
  const { receipt, ticket } = props;
  const code = receipt.queryCode;
  return (
    <div className="page">
      <div className="page-head no-print">
        <h1>{r.receipt}</h1>
        <div className="row">
          <Button type="primary" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
            {r.printReceipt}
          </Button>
          <Link to={paths.ticket} params={{ ticketId: receipt.id }}>
            <Button>{r.openTicket}</Button>
          </Link>
          <Button onClick={props.onAnother}>{r.another}</Button>
        </div>
      </div>
      <p className="muted no-print">{r.receiptReadBack}</p>
      <article className="sheet">
        <h1>{t.complaints.print.receiptTitle}</h1>
        <div className="sheet-head">
          <div>
            <div>{t.complaints.column.number}</div>
            <div className="big-number">{receipt.number}</div>
            {code && (
              <>
                <div>{r.queryCode}</div>
                <div className="big-number">{code}</div>
              </>
            )}
          </div>
          {code && <QrCode text={location.origin + residentPaths.trackOne(receipt.number, code)} label={r.queryHint} />}
        </div>
        <table>
          <tbody>
            <tr>
              <th scope="row">{r.ticketTitle}</th>
              <td>{ticket.title}</td>
            </tr>
            <tr>
              <th scope="row">{r.text}</th>
              <td className="prose">{ticket.text}</td>
            </tr>
            <tr>
              <th scope="row">{r.place}</th>
              <td>{ticket.place ?? '—'}</td>
            </tr>
            <tr>
              <th scope="row">{r.who}</th>
              <td>{ticket.reporter ? [ticket.reporter.name, ticket.reporter.phone].filter(Boolean).join(' ') : r.anonymous}</td>
            </tr>
            <tr>
              <th scope="row">{r.receivedAt}</th>
              <td>{formatInstant(ticket.receivedAt ?? new Date().toISOString())}</td>
            </tr>
          </tbody>
        </table>
        <p>
          <small>{r.queryHint}</small>
        </p>
      </article>
    </div>
  );
}
