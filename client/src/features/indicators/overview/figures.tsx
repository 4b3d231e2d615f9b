import { Link } from '@tanstack/react-router';
import { useUser } from '@/api/session';
import type { Overview } from '@/api/types';
import { useText } from '@/i18n/staff';
import { paths } from '@/lib/paths';
import { can } from '@/lib/permissions';

type Total = Exclude<keyof Overview['totals'], 'dispatched'>;

/** What of the desk's filters lists the tickets that a number counts; a number without such a list is no link. */
const lists: Partial<Record<Total, Record<string, string | boolean>>> = {
  received: {},
  open: { status: 'submitted,accepted,dispatched,inProgress,objectionPending,returned,suspended,verifying,disputed,reopened' },
  closed: { status: 'closed,archived' },
  overdue: { overdue: true },
  supervised: { supervised: true },
};
const order: Total[] = ['received', 'accepted', 'resolved', 'closed', 'open', 'overdue', 'supervised', 'imported'];

export function Figures({ overview, search }: { overview: Overview; search: { area?: string; from: string; to: string } }) {
  const t = useText().indicators;
  const user = useUser();
  const { receivedChange, closedChange } = overview.comparison;
  const change = (name: Total) => (name === 'received' ? receivedChange : name === 'closed' ? closedChange : null);
  return (
    <div className="figures">
      {order.map((name) => {
        const value = overview.totals[name];
        const inside = (
          <>
            <span>{t.total[name]}</span>
            <b>{value}</b>
            {change(name) != null && <small className="muted">{t.change(change(name) ?? 0)}</small>}
          </>
        );
        const tone = name === 'overdue' && value > 0 ? 'bad' : undefined;
        const list = lists[name];
        return list && can(user, 'tickets.read') ? (
          <Link
            key={name}
            className="card figure"
            data-tone={tone}
            to={paths.tickets}
            search={{ ...search, ...list } as never}
            title={t.openList}
          >
            {inside}
          </Link>
        ) : (
          <div key={name} className="card figure" data-tone={tone}>
            {inside}
          </div>
        );
      })}
    </div>
  );
}
