import { ArrowLeftOutlined, PrinterOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { App, Button, Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import type { LedgerSheet } from '@/api/types';
import { Problem } from '@/components/problem';
import { Loaded } from '@/components/states';
import { useText } from '@/i18n/staff';
import { formatClock, formatInstant } from '@/lib/dates';
import { usePageSearch } from '@/lib/page-state';
import { paths } from '@/lib/paths';
import './ledger.css';
import { useLedgerSheet, useSignLedger } from './queries';
import { monthOf, type SheetSearch } from './search';

/** A4: the month of one grid as it is printed, signed by hand or here. */
export default function SheetPage(): ReactNode {
  const t = useText();
  const [search] = usePageSearch<SheetSearch>();
  const month = monthOf(search);
  const sheet = useLedgerSheet(search.grid ?? '', month);
  const [signing, setSigning] = useState(false);
  return (
    <>
      <div className="sheet-tools no-print">
        <Link to={paths.ledger} search={{ tab: 'months', month } as never}>
          <Button icon={<ArrowLeftOutlined aria-hidden />}>{t.common.back}</Button>
        </Link>
        {sheet.data?.maySign && <Button onClick={() => setSigning(true)}>{t.ledger.list.sheet.sign}</Button>}
        <Button type="primary" icon={<PrinterOutlined aria-hidden />} disabled={!sheet.data} onClick={() => window.print()}>
          {t.common.print}
        </Button>
      </div>
      <Loaded query={sheet}>
        {(data) => (
          <>
            <Sheet sheet={data} />
            <SignDialog sheet={data} open={signing} onClose={() => setSigning(false)} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Sheet({ sheet }: { sheet: LedgerSheet }) {
  const t = useText();
  const l = t.ledger.list;
  const s = l.sheet;
  const hours = (sheet.figures.minutes / 60).toFixed(1);
  return (
    <article className="ledger-sheet">
      <h1>{s.title}</h1>
      <table className="ledger-sheet-head">
        <tbody>
          <tr>
            <th scope="row">{s.grid}</th>
            <td>{sheet.gridName}</td>
            <th scope="row">{s.code}</th>
            <td className="num">{sheet.gridCode}</td>
          </tr>
          <tr>
            <th scope="row">{s.division}</th>
            <td>{sheet.divisionName}</td>
            <th scope="row">{s.month}</th>
            <td className="num">{sheet.month.slice(0, 7)}</td>
          </tr>
        </tbody>
      </table>
      <p>{s.summary({ ...sheet.figures, hours })}</p>
      {!sheet.complete && <p>{s.incomplete}</p>}
      <table>
        <thead>
          <tr>
            <th style={{ width: '9mm' }}>{s.no}</th>
            <th style={{ width: '13mm' }}>{l.day}</th>
            <th>{l.task}</th>
            <th style={{ width: '22mm' }}>{l.worker}</th>
            <th style={{ width: '16mm' }}>{l.status}</th>
            <th style={{ width: '22mm' }}>{l.submitted}</th>
            <th style={{ width: '13mm' }}>{l.onTime}</th>
            <th style={{ width: '14mm' }}>{l.minutes}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row, i) => (
            <tr key={row.id}>
              <td className="num">{i + 1}</td>
              <td className="num">{row.day.slice(5)}</td>
              <td>
                {row.title}
                <small>
                  {row.number} · {row.itemName ?? row.item}
                  {row.corrections > 0 && ` · ${l.mark.corrected(row.corrections)}`}
                  {row.duplicate && ` · ${l.mark.duplicate}`}
                  {row.afterSignOff && ` · ${l.mark.after}`}
                </small>
              </td>
              <td>{row.workerName ?? '—'}</td>
              <td>{t.gridTasks.status[row.status]}</td>
              <td className="num">
                {row.submittedAt ? `${formatInstant(row.submittedAt).slice(5, 10)} ${formatClock(row.submittedAt)}` : '—'}
              </td>
              <td>{row.onTime === null ? '—' : row.onTime ? l.yes : l.no}</td>
              <td className="num">{row.minutes ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Signature sheet={sheet} />
      <table className="ledger-sign">
        <tbody>
          <tr>
            <th scope="row">{s.worker}</th>
            <td />
            <th scope="row">{s.leader}</th>
            <td />
            <th scope="row">{s.date}</th>
            <td />
          </tr>
        </tbody>
      </table>
      <footer>
        <small>{s.printedAt(formatInstant(new Date().toISOString()))}</small>
        <small className="num">{s.hash(sheet.rowsHash.slice(0, 16))}</small>
      </footer>
    </article>
  );
}

function Signature({ sheet }: { sheet: LedgerSheet }) {
  const s = useText().ledger.list.sheet;
  const { signOff } = sheet;
  if (!signOff) return null;
  return (
    <p className="ledger-signed">
      <strong>{s.signedBy(signOff.signerName ?? '—', formatInstant(signOff.signedAt))}</strong>
      <br />
      {s.signedFigures(signOff.figures.tasks, signOff.figures.done, signOff.figures.minutes)} ·{' '}
      {signOff.unchanged ? s.unchanged : s.changed}
      {signOff.note && (
        <>
          <br />
          {signOff.note}
        </>
      )}
    </p>
  );
}

function SignDialog({ sheet, open, onClose }: { sheet: LedgerSheet; open: boolean; onClose: () => void }) {
  const s = useText().ledger.list.sheet;
  const { message } = App.useApp();
  const sign = useSignLedger(() => {
    void message.success(s.done);
    onClose();
  });
  return (
    <Modal title={s.signTitle} open={open} onCancel={onClose} footer={null} destroyOnHidden>
      <p>{s.signText}</p>
      <Problem error={sign.error} />
      <Form<{ note?: string }>
        layout="vertical"
        onFinish={({ note }) =>
          sign.mutate({ gridId: sheet.gridId, month: sheet.month, rowsHash: sheet.rowsHash, note: note?.trim() || null })
        }
      >
        <Form.Item name="note" label={s.note}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={sign.isPending}>
          {s.sign}
        </Button>
      </Form>
    </Modal>
  );
}
