import type { CollectedDemand } from '@/api/types-alliance';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import { residentPaths } from '@/lib/paths';
import { QrCode } from '@/lib/qr';

/** What the resident takes home: with number and code they follow it by themselves. */
export function Receipt({ receipt, title, text }: { receipt: CollectedDemand; title: string; text: string }) {
  const l = useText().lists;
  const d = l.demand;
  return (
    <article className="demand-receipt">
      <h2>{d.receiptTitle}</h2>
      <div className="demand-receipt-head">
        <div>
          <div>{d.number}</div>
          <div className="demand-code">{receipt.number}</div>
          <div>{d.queryCode}</div>
          <div className="demand-code">{receipt.queryCode}</div>
        </div>
        <QrCode text={location.origin + residentPaths.trackOne(receipt.number, receipt.queryCode)} label={d.queryHint} />
      </div>
      <dl>
        <dt>{l.field.title}</dt>
        <dd>{title}</dd>
        <dt>{d.told}</dt>
        <dd className="prose">{text}</dd>
        <dt>{l.field.triageDue}</dt>
        <dd className="num">{formatInstant(receipt.triageDue)}</dd>
      </dl>
      <p>{d.queryHint}</p>
    </article>
  );
}
