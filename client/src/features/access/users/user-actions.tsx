import { Button } from 'antd';
import type { UserRow } from '@/api/types';
import { useText } from '@/i18n/staff';
import type { UserVerb } from './queries';

export type ActOn = Pick<UserRow, 'id' | 'revision' | 'displayName'>;
export type AskToAct = (user: ActOn, verb: UserVerb) => void;

export function UserActions({ user, onAct, small }: { user: ActOn & { active: boolean }; onAct: AskToAct; small?: boolean }) {
  const u = useText().access.users;
  const size = small ? 'small' : undefined;
  return (
    <>
      <Button size={size} onClick={() => onAct(user, user.active ? 'disable' : 'enable')}>
        {user.active ? u.disable : u.enable}
      </Button>{' '}
      <Button size={size} disabled={!user.active} onClick={() => onAct(user, 'reset-password')}>
        {u.resetPassword}
      </Button>
    </>
  );
}
