import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { saveBlob } from '@/api/client';
import type { UserImportResult } from '@/api/types';
import { useText } from '@/i18n/staff';
import { csv } from '@/lib/csv';

export function ImportUsersResult({ result, fileName }: { result: UserImportResult; fileName: string }) {
  const t = useText();
  const u = t.access.users;
  const { newAccounts, rejected } = result;
  const savePasswords = () =>
    saveBlob(
      csv([
        [u.line, t.access.userName, t.access.displayName, u.temporaryPassword],
        ...newAccounts.map((a) => [a.line, a.userName, a.displayName, a.password]),
      ]),
      'temporary-passwords.csv',
    );
  const saveRejected = () =>
    saveBlob(
      csv([[u.line, u.column, u.problem, 'code'], ...rejected.map((row) => [row.line, row.column, row.detail, row.code])]),
      `rejected-${fileName}`,
    );
  return (
    <>
      <Alert
        role="status"
        type={rejected.length > 0 ? 'warning' : 'success'}
        showIcon
        title={`${fileName}：${u.importResult(result.created, result.updated, result.unchanged, rejected.length)}`}
      />
      {newAccounts.length > 0 && (
        <>
          <div className="row spread">
            <strong>{u.newAccounts}</strong>
            <Button size="small" type="primary" icon={<DownloadOutlined aria-hidden />} onClick={savePasswords}>
              {u.downloadAccounts}
            </Button>
          </div>
          <span className="muted">{u.temporaryPasswordText}</span>
          <Rows
            heads={[u.line, t.access.userName, t.access.displayName, u.temporaryPassword]}
            rows={newAccounts.map((a) => [a.line, a.userName, a.displayName, a.password])}
          />
        </>
      )}
      {rejected.length > 0 && (
        <>
          <div className="row spread">
            <strong>{u.rejected}</strong>
            <Button size="small" icon={<DownloadOutlined aria-hidden />} onClick={saveRejected}>
              {u.downloadRejected}
            </Button>
          </div>
          <Rows heads={[u.line, u.column, u.problem]} rows={rejected.map((row) => [row.line, row.column ?? '', row.detail])} />
        </>
      )}
    </>
  );
}

function Rows({ heads, rows }: { heads: string[]; rows: (string | number)[][] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long result scrolls, and the keyboard must be able to
    <section className="scroll-x" style={{ maxHeight: 240, overflowY: 'auto' }} aria-label={heads.join(' · ')} tabIndex={0}>
      <table className="plain-table">
        <thead>
          <tr>
            {heads.map((head, i) => (
              <th key={head} scope="col" className={i === 0 ? 'n' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('|')}>
              {row.map((value, i) => (
                <td key={heads[i]} className={i === 0 ? 'n' : undefined}>
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
