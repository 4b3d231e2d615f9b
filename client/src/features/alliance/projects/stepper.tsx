import type { ProjectRow, ProjectStatus } from '@/api/types-alliance';
import { useText } from '@/i18n/staff';

const steps = ['claim', 'confirm', 'schedule', 'deliver', 'rate', 'close'] as const;

/** The step that is being waited for. What came to nothing has none. */
const at: Partial<Record<ProjectStatus, number>> = {
  proposed: 0,
  claimOpen: 0,
  claimed: 1,
  confirmed: 2,
  scheduled: 3,
  inDelivery: 3,
  delivered: 4,
  rated: 4,
  closed: steps.length,
};

export function Stepper({ project }: { project: ProjectRow }) {
  const p = useText().lists.project;
  const now = at[project.status];
  if (now === undefined) return null;
  return (
    <ol className="steps" aria-label={p.steps}>
      {steps.map((step, i) => (
        <li key={step} data-done={i < now} aria-current={i === now ? 'step' : undefined}>
          <i aria-hidden="true">{i < now ? '✓' : i + 1}</i>
          {p.step[step]}
        </li>
      ))}
    </ol>
  );
}
