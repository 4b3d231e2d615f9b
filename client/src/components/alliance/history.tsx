import type { HistoryEntry } from '@/api/types-alliance';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';

/** What was done, newest first. */
export function History({ entries }: { entries: HistoryEntry[] }) {
  const t = useText();
  const l = t.lists;
  const who = ({ actorName, actorRole }: HistoryEntry) => {
    if (actorRole === 'system') return l.system;
    return actorName ?? (t.access.role as Readonly<Record<string, string>>)[actorRole] ?? l.resident;
  };
  return (
    <section className="card" aria-label={l.history}>
      <h2>{l.history}</h2>
      <ol className="alliance-history">
        {entries.toReversed().map((entry) => (
          <li key={entry.at + entry.action}>
            <strong>{l.act[entry.action] ?? entry.action}</strong>{' '}
            <span className="muted">
              <span className="num">{formatInstant(entry.at)}</span> · {who(entry)}
            </span>
            {entry.note && <p className="prose">{entry.note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
