import type { PublicReceipt } from '@/api/types';
import { formatDay } from '@/lib/dates';
import { residentPaths } from '@/lib/paths';
import { Receipt } from '../receipt';
import { useText } from '../text';

export function DonePage({ receipt, followed, onAgain }: { receipt: PublicReceipt; followed: boolean; onAgain: () => void }) {
  const t = useText();
  const d = t.done;
  const track = residentPaths.trackOne(receipt.number, receipt.queryCode);
  return (
    <article className="sheet">
      <div role="status">
        <h1>✓ {followed ? d.followed : d.title}</h1>
      </div>
      <Receipt number={receipt.number} queryCode={receipt.queryCode} link={track} qr={d.qr} />
      <p>
        <strong>{d.keep}</strong>
      </p>
      <p>{receipt.dueAt ? d.due(formatDay(receipt.dueAt)) : d.noDue}</p>
      <h2>{d.next}</h2>
      <ol className="points">
        {d.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className="actions no-print">
        <a className="button primary" href={track}>
          {d.track}
        </a>
        <button type="button" className="quiet" onClick={() => window.print()}>
          {d.save}
        </button>
        <button type="button" className="quiet" onClick={onAgain}>
          {d.again}
        </button>
      </div>
    </article>
  );
}
