import { roleName } from '@/components/role-name';
import { Loaded } from '@/components/states';
import { type Text, useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import { useAudit } from './queries';

/** `ticket.takenOn` is the event `takenOn`; `reporter.revealed` is `reporterRevealed`. */
export function eventName(t: Text, name: string): string {
  const [subject = '', verb = ''] = name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()).split('.');
  const key = subject === 'ticket' ? verb : subject + verb.charAt(0).toUpperCase() + verb.slice(1);
  return t.complaints.event[key] ?? name;
}

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
                <th>{t.complaints.detail.auditAt}</th>
                <th>{t.common.actions}</th>
                <th>{t.complaints.detail.auditWho}</th>
                <th>{t.complaints.form.reason}</th>
              </tr>
            </thead>
            <tbody>
              {all.map((entry) => (
                <tr key={entry.id}>
                  <td className="n">{entry.revision}</td>
                  <td className="num nowrap">{formatInstant(entry.at)}</td>
                  <td>{eventName(t, entry.action)}</td>
                  <td>{[entry.actorName, roleName(t, entry.actorRole)].filter(Boolean).join(' · ')}</td>
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
