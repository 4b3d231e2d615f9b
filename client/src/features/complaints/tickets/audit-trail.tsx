import { Loaded } from '@/components/states';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import { useAudit } from './queries';
import { actionName } from './timeline';

export function AuditTrail({ id }: { id: string }) {
  const t = useText();
  const audit = useAudit(id);
  return (
    <Loaded query={audit} empty={(all) => all.length === 0 && <p className="muted">{t.complaints.detail.noTimeline}</p>}>
      {(all) => (
        <div className="scroll-x">
          <table className="plain-table">
            <caption>{t.complaints.detail.auditNote}</caption>
            <thead>
              <tr>
                <th>{t.complaints.detail.auditRevision}</th>
                <th>{t.complaints.column.received}</th>
                <th>{t.common.actions}</th>
                <th>{t.complaints.detail.name}</th>
                <th>{t.complaints.form.reason}</th>
              </tr>
            </thead>
            <tbody>
              {all.map((entry) => (
                <tr key={entry.id}>
                  <td className="n">{entry.revision}</td>
                  <td className="num nowrap">{formatInstant(entry.at)}</td>
                  <td>{actionName(t, entry.action)}</td>
                  <td>
                    {[entry.actorName, entry.actorRole && ((t.access.role as Record<string, string>)[entry.actorRole] ?? entry.actorRole)]
                      .filter(Boolean)
                      .join(' · ')}
                  </td>
                  <td>{entry.reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Loaded>
  );
}
