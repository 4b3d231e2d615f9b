import { asApiError } from '@/api/problems';
import { useText } from './text';

/** What went wrong, in words that help, where it went wrong. */
export function Problem({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useText();
  if (!error) return null;
  const problem = asApiError(error);
  const words =
    t.error.byCode[problem.code] ??
    (problem.status === 429 ? t.error.tooMany : problem.status >= 500 || problem.status < 0 ? t.error.server : problem.message);
  return (
    <div className="problem" role="alert">
      <strong>{t.error.title}</strong>
      <p>{words}</p>
      {problem.fieldErrors.map((field) => (
        <p key={field.path.join('/') + field.code}>{field.detail}</p>
      ))}
      {onRetry && (
        <button type="button" className="quiet" onClick={onRetry}>
          {t.retry}
        </button>
      )}
    </div>
  );
}
