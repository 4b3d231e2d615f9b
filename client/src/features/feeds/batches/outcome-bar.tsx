import { type FeedTotals, feedOutcomes } from '@/api/types-interfaces';
import { useInterfacesText } from '@/i18n/interfaces';
import './batches.css';

/** What became of the rows so far: a bar, and the same in words. */
export function OutcomeBar({ totals }: { totals: FeedTotals }) {
  const b = useInterfacesText().batches;
  const parts = feedOutcomes.filter((outcome) => totals[outcome] > 0);
  const words = parts.map((outcome) => `${b.outcome[outcome]} ${totals[outcome]}`);
  if (parts.length === 0) return <span className="muted">—</span>;
  return (
    <div className="stack" style={{ gap: 4 }}>
      <div className="outcome-bar" role="img" aria-label={b.barOf(words.join(' · '))}>
        {parts.map((outcome) => (
          <span key={outcome} data-outcome={outcome} style={{ flexGrow: totals[outcome] }} />
        ))}
      </div>
      <div className="outcome-words num" aria-hidden>
        {parts.map((outcome) => (
          <span key={outcome} data-outcome={outcome}>
            {b.outcome[outcome]} {totals[outcome]}
          </span>
        ))}
      </div>
    </div>
  );
}
