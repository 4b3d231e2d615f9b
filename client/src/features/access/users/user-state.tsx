import { CheckCircleOutlined, KeyOutlined, StopOutlined } from '@ant-design/icons';
import { useText } from '@/i18n/staff';

export function UserState({ user }: { user: { active: boolean; mustChangePassword: boolean } }) {
  const u = useText().access.users;
  return (
    <span className="row" style={{ gap: 4 }}>
      <span className="tag" data-tone={user.active ? 'ok' : 'quiet'}>
        {user.active ? <CheckCircleOutlined aria-hidden /> : <StopOutlined aria-hidden />}
        {user.active ? u.active : u.disabled}
      </span>
      {user.active && user.mustChangePassword && (
        <span className="tag" data-tone="warn">
          <KeyOutlined aria-hidden />
          {u.mustChange}
        </span>
      )}
    </span>
  );
}
