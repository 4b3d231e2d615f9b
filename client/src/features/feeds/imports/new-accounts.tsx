import { DownloadOutlined, KeyOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { saveBlob } from '@/api/client';
import type { ImportBatch } from '@/api/types';
import { Problem } from '@/components/problem';
import { useFeedsText } from '@/i18n/feeds';
import { useText } from '@/i18n/staff';
import { csv } from '@/lib/csv';
import { useNewAccounts } from './queries';

/** Temporary passwords of the accounts that came along: the server shows them once, so they are offered for keeping at once. */
export function NewAccountsCard({ batch }: { batch: ImportBatch }) {
  const t = useText();
  const f = useFeedsText();
  const show = useNewAccounts(batch);
  const accounts = show.data?.accounts ?? [];
  if (batch.newAccounts === 0 && accounts.length === 0) return null;
  const heads = [f.rowNumber, t.access.userName, t.access.displayName, t.access.users.temporaryPassword];
  const rows = accounts.map((a) => [a.row, a.userName, a.personName ?? '', a.password]);
  return (
    <section className="card stack" aria-label={t.access.users.newAccounts}>
      <h2>{t.access.users.newAccounts}</h2>
      <Problem error={show.error} />
      {accounts.length === 0 ? (
        <>
          <Alert type="info" showIcon title={f.accountsMade(batch.newAccounts)} />
          <div className="row">
            <Button type="primary" icon={<KeyOutlined aria-hidden />} loading={show.isPending} onClick={() => show.mutate(undefined)}>
              {f.showPasswords}
            </Button>
          </div>
        </>
      ) : (
        <>
          <Alert type="warning" showIcon title={t.access.users.temporaryPasswordText} />
          <div className="row">
            <Button
              type="primary"
              icon={<DownloadOutlined aria-hidden />}
              onClick={() => saveBlob(csv([heads, ...rows]), 'temporary-passwords.csv')}
            >
              {t.access.users.downloadAccounts}
            </Button>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen the table scrolls, and the keyboard must be able to */}
          <section className="scroll-x" aria-label={t.access.users.temporaryPassword} tabIndex={0}>
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
                  <tr key={row[0]}>
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
        </>
      )}
    </section>
  );
}
