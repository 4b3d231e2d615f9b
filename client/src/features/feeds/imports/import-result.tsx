import { DownloadOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { download } from '@/api/client';
import { useCommand } from '@/api/command';
import type { ImportBatch } from '@/api/types';
import { Problem } from '@/components/problem';
import { useFeedsText } from '@/i18n/feeds';
import { paths } from '@/lib/paths';
import { ImportRows } from './import-rows';
import { ofTerritory, registerOf } from './kinds';
import { NewAccountsCard } from './new-accounts';
import { Totals } from './totals';

export function ImportResult({ batch }: { batch: ImportBatch }) {
  const f = useFeedsText();
  const save = useCommand({
    run: () => download('/imports/{id}/rejected-rows', { path: { id: batch.id } }, batch.fileName),
  });
  return (
    <>
      <section className="card stack">
        {batch.failure && <Alert type="error" showIcon title={f.failure} description={batch.failure.detail} />}
        <Totals totals={batch.totals} show={['rows', 'created', 'updated', 'unchanged', 'rejected']} />
        <Problem error={save.error} />
        <div className="row">
          {batch.totals.rejected > 0 && (
            <Button icon={<DownloadOutlined aria-hidden />} loading={save.isPending} onClick={() => save.mutate()}>
              {f.downloadRejected}
            </Button>
          )}
          {batch.kind !== 'tickets' && batch.state === 'done' && (
            <>
              <Link to={registerOf[batch.kind]}>
                <Button>{f.toRegister[batch.kind]}</Button>
              </Link>
              {ofTerritory(batch.kind) && (
                <Link to={paths.coverage}>
                  <Button>{f.toCoverage}</Button>
                </Link>
              )}
            </>
          )}
          <Link to={paths.importNew} search={{ kind: batch.kind } as never}>
            <Button>{f.again}</Button>
          </Link>
        </div>
      </section>
      <NewAccountsCard batch={batch} />
      {batch.state === 'done' && <ImportRows batch={batch} states={['rejected', 'created', 'updated', 'unchanged']} />}
    </>
  );
}
