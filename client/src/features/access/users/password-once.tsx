import { Alert, Modal, Typography } from 'antd';
import type { TemporaryPassword } from '@/api/types';
import { useText } from '@/i18n/staff';

/** Shown this once; it is in no list, no cache and no log. */
export function PasswordOnce({ password, onClose }: { password: TemporaryPassword | null; onClose: () => void }) {
  const t = useText();
  const u = t.access.users;
  return (
    <Modal
      title={u.temporaryPassword}
      open={password !== null}
      onOk={onClose}
      onCancel={onClose}
      okText={t.common.close}
      footer={(_, { OkBtn }) => <OkBtn />}
    >
      <div className="stack">
        <Alert type="warning" showIcon title={u.temporaryPasswordText} />
        <dl className="facts">
          <div>
            <dt>{t.access.userName}</dt>
            <dd>{password?.userName}</dd>
          </div>
          <div>
            <dt>{u.temporaryPassword}</dt>
            <dd>
              <Typography.Text code copyable>
                {password?.password ?? ''}
              </Typography.Text>
            </dd>
          </div>
        </dl>
      </div>
    </Modal>
  );
}
