import { Alert, Button, type FormInstance } from 'antd';
import type { ApiError } from '@/api/problems';
import { type Text, useText } from '@/i18n/staff';

/** The words for a refusal: by code, then the server's sentence, then by status. */
export function problemText(t: Text, error: ApiError): string {
  const known = t.problems.byCode[error.code];
  if (known) return known;
  if (error.status >= 500) return t.problems.byStatus[500] ?? error.message;
  const said = error.message || t.problems.byStatus[error.status] || '';
  return error.retryAfterSeconds ? `${said} ${t.problems.retryIn(error.retryAfterSeconds)}` : said;
}

/** Shown in place, never only as a passing toast. */
export function Problem({ error, onRetry, onReload }: { error: ApiError | null; onRetry?: () => void; onReload?: () => void }) {
  const t = useText();
  if (!error) return null;
  const conflict = error.status === 412;
  return (
    <Alert
      role="alert"
      type={conflict ? 'warning' : 'error'}
      showIcon
      title={conflict ? t.problems.conflictTitle : problemText(t, error)}
      description={
        <>
          {conflict && <p>{t.problems.conflictText}</p>}
          {error.fieldErrors.length > 0 && (
            <ul style={{ margin: 0, paddingInlineStart: 18 }}>
              {error.fieldErrors.map((f) => (
                <li key={f.path.join('/') + f.code}>{f.detail}</li>
              ))}
            </ul>
          )}
          {error.traceId && error.status >= 500 && <span className="muted">{t.problems.traceId(error.traceId)}</span>}
        </>
      }
      action={
        conflict && onReload ? (
          <Button size="small" onClick={onReload}>
            {t.problems.loadLatest}
          </Button>
        ) : onRetry ? (
          <Button size="small" onClick={onRetry}>
            {t.common.retry}
          </Button>
        ) : undefined
      }
    />
  );
}

/** Puts the server's field errors at their fields and moves to the first. */
export function showFieldErrors(form: FormInstance, error: ApiError): void {
  if (error.fieldErrors.length === 0) return;
  form.setFields(error.fieldErrors.map((f) => ({ name: f.path, errors: [f.detail] })));
  const first = error.fieldErrors[0];
  if (first) form.scrollToField(first.path, { focus: true });
}
