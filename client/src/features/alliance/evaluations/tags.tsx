import type { EvaluationBand, EvaluationStatus } from '@/api/types-evaluations';
import { useEvaluationText } from '@/i18n/evaluations';

const bandTones = { excellent: 'ok', good: 'accent', fit: undefined, weak: 'warn' } as const;
const statusTones: Partial<Record<EvaluationStatus, string>> = { appealed: 'bad', decided: 'warn', noticed: 'accent', published: 'ok' };

export function BandTag({ band }: { band: EvaluationBand | null }) {
  const e = useEvaluationText();
  return band === null ? (
    <span className="muted">—</span>
  ) : (
    <span className="tag" data-tone={bandTones[band]}>
      {e.band[band]}
    </span>
  );
}

export function StatusTag({ status }: { status: EvaluationStatus }) {
  const e = useEvaluationText();
  return (
    <span className="tag" data-tone={statusTones[status]}>
      {e.status[status]}
    </span>
  );
}
