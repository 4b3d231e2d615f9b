import { Alert, Button, Modal } from 'antd';
import { useRef } from 'react';
import { saveBlob } from '@/api/client';
import type { UserImportResult } from '@/api/types';
import { Problem } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { useImportUsers } from './queries';

export function ImportUsers({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText();
  const u = t.access.users;
  const input = useRef<HTMLInputElement>(null);
  const upload = useImportUsers();
  const close = () => {
    upload.reset();
    onClose();
  };
  return (
    <Modal title={u.import} open={open} onCancel={close} footer={null} width={680} destroyOnHidden>
      <div className="stack">
        <p className="muted" style={{ margin: 0 }}>
          {u.importHint}
        </p>
        <Problem error={upload.error} />
        {upload.data && <Result result={upload.data} />}
        <input
          ref={input}
          type="file"
          accept=".csv,text/csv"
          style={{ display: 'none' }}
          aria-label={u.chooseFile}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) upload.mutate(file);
            event.target.value = '';
          }}
        />
        <div>
          <Button type="primary" loading={upload.isPending} onClick={() => input.current?.click()}>
            {u.chooseFile}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;

function Result({ result }: { result: UserImportResult }) {
  const t = useText();
  const u = t.access.users;
  const saveAccounts = () =>
    saveBlob(
      new Blob(
        [
          '\ufeff', // spreadsheet programs read UTF-8 only when told
          'userName,displayName,password\r\n',
          ...result.newAccounts.map((a) => `${[a.userName, a.displayName, a.password].map(quoted).join(',')}\r\n`),
        ],
        { type: 'text/csv' },
      ),
      'temporary-passwords.csv',
    );
  return (
    <>
      <Alert
        role="status"
        type={result.rejected.length > 0 ? 'warning' : 'success'}
        showIcon
        title={u.importResult(result.created, result.updated, result.unchanged, result.rejected.length)}
      />
      {result.newAccounts.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={u.newAccounts}
          description={u.temporaryPasswordText}
          action={
            <Button size="small" onClick={saveAccounts}>
              {u.downloadAccounts}
            </Button>
          }
        />
      )}
      {result.rejected.length > 0 && (
        <div className="scroll-x">
          <table className="plain-table">
            <thead>
              <tr>
                <th>{u.line}</th>
                <th>{u.column}</th>
                <th>{u.problem}</th>
              </tr>
            </thead>
            <tbody>
              {result.rejected.map((row) => (
                <tr key={`${row.line}-${row.code}-${row.column}`}>
                  <td className="n">{row.line}</td>
                  <td>{row.column}</td>
                  <td>{row.detail}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
