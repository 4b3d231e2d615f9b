import type { UserRow } from '@/api/types';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import { type AskToAct, UserActions } from './user-actions';
import { UserState } from './user-state';

interface Props {
  rows: UserRow[];
  open: string | undefined;
  onOpen: (id: string) => void;
  onAct: AskToAct;
}

export function UserTable({ rows, open, onOpen, onAct }: Props) {
  const t = useText();
  const u = t.access.users;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen the table scrolls, and the keyboard must be able to
    <section className="card scroll-x" aria-label={u.list} tabIndex={0}>
      <table className="plain-table user-table">
        <thead>
          <tr>
            <th scope="col">{t.access.displayName}</th>
            <th scope="col">{u.role}</th>
            <th scope="col">{u.place}</th>
            <th scope="col">{u.state}</th>
            <th scope="col">{u.lastSignIn}</th>
            <th scope="col">{t.common.actions}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((user) => (
            <tr key={user.id} data-open={user.id === open}>
              <td>
                <button type="button" className="link-button" aria-haspopup="dialog" onClick={() => onOpen(user.id)}>
                  {user.displayName}
                </button>
                <div className="muted">{user.userName}</div>
              </td>
              <td>{t.access.role[user.role] ?? user.role}</td>
              <td>{[user.areaName, user.unitName, user.memberName].filter(Boolean).join(' · ') || u.wholeInstallation}</td>
              <td>
                <UserState user={user} />
              </td>
              <td className="num nowrap">{user.lastSignInAt ? formatInstant(user.lastSignInAt) : u.never}</td>
              <td className="nowrap">
                <UserActions small user={user} onAct={onAct} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
