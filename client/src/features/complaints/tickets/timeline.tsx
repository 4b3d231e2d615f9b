import type { TicketDetails, TimelineEntry } from '@/api/types';
import { roleName } from '@/components/role-name';
import { Loaded } from '@/components/states';
import { type Text, useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import { useTimeline } from './queries';
import { StatusTag } from './status-tag';

export const actionName = (t: Text, action: string): string =>
  (t.complaints.action as Record<string, string>)[action] ?? t.complaints.otherAction[action] ?? action;

export function Timeline({ ticket }: { ticket: TicketDetails }) {
  const t = useText();
  const timeline = useTimeline(ticket.id);
  return (
    <Loaded query={timeline} empty={(all) => all.length === 0 && <p className="muted">{t.complaints.detail.noTimeline}</p>}>
      {(all) => (
        <ol className="timeline">
          {all.map((entry) => (
            <Entry key={`${entry.at}-${entry.action}-${entry.to}`} entry={entry} />
          ))}
        </ol>
      )}
    </Loaded>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const t = useText();
  const reason = entry.reasonCode && (t.complaints.rejectReason as Record<string, string>)[entry.reasonCode];
  return (
    <li>
      <div className="row" style={{ gap: 6 }}>
        <strong>{actionName(t, entry.action)}</strong>
        {entry.to && entry.to !== entry.from && <StatusTag status={entry.to} />}
        <span className="muted num">{formatInstant(entry.at)}</span>
        <span className="tag">{entry.public ? t.complaints.detail.publicEntry : t.complaints.detail.internalEntry}</span>
      </div>
      <div className="muted">{[entry.unitName, entry.actorName, roleName(t, entry.actorRole)].filter(Boolean).join(' · ')}</div>
      {(entry.note || reason) && <p className="prose">{[reason, entry.note].filter(Boolean).join('\n')}</p>}
    </li>
  );
}
