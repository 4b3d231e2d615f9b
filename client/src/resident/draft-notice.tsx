import { useText } from './text';

/** What was written before is offered, never put in silently. */
export function DraftNotice({ onRestore, onDiscard }: { onRestore: () => void; onDiscard: () => void }) {
  const t = useText().draft;
  return (
    <div className="notice" role="status">
      <p>{t.found}</p>
      <div className="actions">
        <button type="button" className="primary" onClick={onRestore}>
          {t.restore}
        </button>
        <button type="button" className="quiet" onClick={onDiscard}>
          {t.discard}
        </button>
      </div>
    </div>
  );
}
