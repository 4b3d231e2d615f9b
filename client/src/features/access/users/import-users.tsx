import { Button, Modal } from 'antd';
import { useRef, useState } from 'react';
import { saveBlob } from '@/api/client';
import { roles } from '@/api/types';
import { Problem } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { csv } from '@/lib/csv';
import { ImportUsersResult } from './import-users-result';
import { useImportUsers } from './queries';

export function ImportUsers({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText();
  const u = t.access.users;
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const upload = useImportUsers();
  const close = () => {
    upload.reset();
    onClose();
  };
  return (
    // Not closed by a click beside it: the passwords in it are shown only once.
    <Modal title={u.import} open={open} onCancel={close} footer={null} width={720} mask={{ closable: false }} destroyOnHidden>
      <div className="stack">
        <p className="muted" style={{ margin: 0 }}>
          {u.importHint}
        </p>
        <details>
          <summary>{u.roleWords}</summary>
          <ul className="permission-list">
            {roles.map((role) => (
              <li key={role}>
                <code>{role}</code> {t.access.role[role]}
              </li>
            ))}
          </ul>
        </details>
        <Problem error={upload.error} />
        {upload.data && <ImportUsersResult result={upload.data} fileName={name} />}
        <input
          ref={input}
          type="file"
          accept=".csv,text/csv"
          style={{ display: 'none' }}
          aria-label={u.chooseFile}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) {
              setName(file.name);
              upload.mutate(file);
            }
            event.target.value = '';
          }}
        />
        <div className="row">
          <Button type={upload.data ? 'default' : 'primary'} loading={upload.isPending} onClick={() => input.current?.click()}>
            {upload.data ? u.chooseAnother : u.chooseFile}
          </Button>
          <Button
            onClick={() => saveBlob(csv([['userName', 'displayName', 'role', 'areaCode', 'unitId', 'memberId']]), 'users-template.csv')}
          >
            {u.template}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
