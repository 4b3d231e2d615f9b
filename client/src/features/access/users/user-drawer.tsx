import { Drawer } from 'antd';
import type { UserDetails } from '@/api/types';
import { Loaded } from '@/components/states';
import { useGrids } from '@/components/territory/queries';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import { EditUser } from './edit-user';
import { useOneUser } from './queries';
import { type AskToAct, UserActions } from './user-actions';
import { UserState } from './user-state';

/** One account beside the list; open in the address, so a link leads straight to it. */
export function UserDrawer({ id, onClose, onAct }: { id: string | undefined; onClose: () => void; onAct: AskToAct }) {
  const u = useText().access.users;
  return (
    <Drawer title={u.account} open={id !== undefined} onClose={onClose} size={520} destroyOnHidden>
      {id && <Account key={id} id={id} onAct={onAct} />}
    </Drawer>
  );
}

function Account({ id, onAct }: { id: string; onAct: AskToAct }) {
  const t = useText();
  const u = t.access.users;
  const query = useOneUser(id);
  return (
    <Loaded query={query}>
      {(user) => (
        <div className="stack">
          <Facts user={user} />
          <div className="row">
            <UserActions user={user} onAct={onAct} />
          </div>
          <EditUser user={user} reload={async () => (await query.refetch()).data} />
          <details>
            <summary>{u.permissionsOf(user.permissions.length)}</summary>
            <ul className="permission-list">
              {user.permissions.map((name) => (
                <li key={name}>{t.access.permission[name] ?? name}</li>
              ))}
            </ul>
          </details>
        </div>
      )}
    </Loaded>
  );
}

function Facts({ user }: { user: UserDetails }) {
  const t = useText();
  const u = t.access.users;
  const grids = useGrids(user.areaCode, user.gridIds.length > 0);
  const gridNames = user.gridIds.map((id) => grids.data?.find((grid) => grid.id === id)?.name ?? '…');
  return (
    <dl className="facts">
      <div>
        <dt>{t.access.userName}</dt>
        <dd>{user.userName}</dd>
      </div>
      <div>
        <dt>{u.state}</dt>
        <dd>
          <UserState user={user} />
        </dd>
      </div>
      <div>
        <dt>{u.lastSignIn}</dt>
        <dd className="num">{user.lastSignInAt ? formatInstant(user.lastSignInAt) : u.never}</dd>
      </div>
      <div>
        <dt>{u.createdAt}</dt>
        <dd className="num">{formatInstant(user.createdAt)}</dd>
      </div>
      {user.lockedUntil && (
        <div>
          <dt>{u.lockedOut}</dt>
          <dd>{u.lockedUntil(formatInstant(user.lockedUntil))}</dd>
        </div>
      )}
      {gridNames.length > 0 && (
        <div>
          <dt>{u.grids}</dt>
          <dd>{gridNames.join('、')}</dd>
        </div>
      )}
    </dl>
  );
}
