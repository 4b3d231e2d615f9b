import { CheckCircleOutlined, StopOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { UserRow } from '@/api/types';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';

type Verb = 'disable' | 'enable' | 'reset-password';

export function UserTable({ rows, onAct }: { rows: UserRow[]; onAct: (user: UserRow, verb: Verb) => void }) {
  const t = useText();
  const u = t.access.users;
  return (
    <div className="card scroll-x">
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t.access.displayName}</th>
            <th>{u.role}</th>
            <th>{t.access.area}</th>
            <th>{u.active}</th>
            <th>{u.lastSignIn}</th>
            <th>{t.common.actions}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((user) => (
            <tr key={user.id}>
              <td>
                <strong>{user.displayName}</strong> <span className="muted">{user.userName}</span>
              </td>
              <td>{t.access.role[user.role] ?? user.role}</td>
              <td>{[user.areaName, user.unitName].filter(Boolean).join(' · ') || '—'}</td>
              <td>
                <span className="tag" data-tone={user.active ? 'ok' : 'quiet'}>
                  {user.active ? <CheckCircleOutlined /> : <StopOutlined />}
                  {user.active ? u.active : u.disabled}
                </span>
              </td>
              <td className="num nowrap">{user.lastSignInAt ? formatInstant(user.lastSignInAt) : u.never}</td>
              <td className="nowrap">
                <Button size="small" onClick={() => onAct(user, user.active ? 'disable' : 'enable')}>
                  {user.active ? u.disable : u.enable}
                </Button>{' '}
                <Button size="small" disabled={!user.active} onClick={() => onAct(user, 'reset-password')}>
                  {u.resetPassword}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
