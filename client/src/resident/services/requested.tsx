import { useEffect, useRef } from 'react';
import type { RequestReceipt } from '@/api/types-public-alliance';
import { formatDay } from '@/lib/dates';
import { residentPaths } from '@/lib/paths';
import { Receipt } from '../receipt';
import { useText } from '../text';

/** The receipt of a request: the only time that its code is shown. */
export function Requested({ receipt }: { receipt: RequestReceipt }) {
  const t = useText();
  const r = t.services.receipt;
  const link = residentPaths.requestOne(receipt.number, receipt.queryCode);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus();
  }, []);
  return (
    <article className="sheet">
      <div role="status">
        <h1 ref={heading} tabIndex={-1}>
          ✓ {r.title}
        </h1>
      </div>
      <Receipt number={receipt.number} queryCode={receipt.queryCode} link={link} qr={r.qr} />
      <p>
        <strong>{t.done.keep}</strong>
      </p>
      <p>{r.due(formatDay(receipt.triageDue))}</p>
      <h2>{t.done.next}</h2>
      <ol className="points">
        {r.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className="actions no-print">
        <a className="button primary" href={link}>
          {r.track}
        </a>
        <button type="button" className="quiet" onClick={() => window.print()}>
          {t.done.save}
        </button>
        <a className="button" href={residentPaths.services}>
          {r.again}
        </a>
      </div>
    </article>
  );
}
