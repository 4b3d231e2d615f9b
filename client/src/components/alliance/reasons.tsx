import type { MatchReason } from '@/api/types-alliance';
import { type Text, useText } from '@/i18n/staff';
import './lists.css';

function words(m: Text['lists']['match'], { factor, points, value }: MatchReason): string {
  switch (factor) {
    case 'asked':
      return m.asked;
    case 'category':
      return m.category(points > 0);
    case 'theme':
      return m.theme(points > 0);
    case 'words':
      return m.words;
    case 'distance':
      return m.near(value);
    case 'freeSlots':
      return m.freeSlots(value ?? 0);
    case 'ratings':
      return m.ratings(value);
    case 'leastServed':
      return m.leastServed(value ?? 0);
  }
}

/** Why it fits: each factor in words, with its points as a bar. */
export function Reasons({ reasons }: { reasons: MatchReason[] }) {
  const m = useText().lists.match;
  return (
    <ul className="reasons" aria-label={m.reasons}>
      {reasons
        .filter((reason) => reason.most > 0)
        .map((reason) => (
          <li key={reason.factor} data-none={reason.points === 0}>
            <span>{words(m, reason)}</span>
            <span className="reason-bar" aria-hidden="true">
              <i style={{ width: `${(100 * reason.points) / reason.most}%` }} />
            </span>
            <span className="num">
              {reason.points}/{reason.most}
            </span>
          </li>
        ))}
    </ul>
  );
}
