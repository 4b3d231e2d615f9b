import type { AdmissionDetails } from '@/api/types';
import { roleName } from '@/components/role-name';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import { AdmissionStatusTag } from './status';

export function AdmissionHistory({ admission }: { admission: AdmissionDetails }) {
  const t = useText();
  const a = t.gridWork.admissions;
  return (
    <section className="card">
      <h2>{a.history}</h2>
      <ol className="plain-list admission-history">
        {admission.history.map((line) => (
          <li key={`${line.at}-${line.action}-${line.actorName}`}>
            <div className="row">
              <strong>{a.action[line.action]}</strong>
              {line.to !== line.from && line.to !== 'submitted' && <AdmissionStatusTag status={line.to} />}
              <span className="muted num">{formatInstant(line.at)}</span>
            </div>
            <div className="muted">{[line.actorName, roleName(t, line.actorRole)].filter(Boolean).join(' · ')}</div>
            {line.note && <p className="prose">{line.note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
