import { DownloadOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { download } from '@/api/client';
import { useCommand } from '@/api/command';
import type { ImportBatch } from '@/api/types';
import { Problem } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { paths } from '@/lib/paths';
import { ImportRows } from './import-rows';
import { Totals } from './totals';

export function ImportResult({ batch }: { batch: ImportBatch }) {
  const f = useText().feeds;
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
          <Link to={paths.importNew}>
            <Button>{f.again}</Button>
          </Link>
        </div>
      </section>
      {batch.state === 'done' && <ImportRows batch={batch} states={['rejected', 'created', 'updated', 'unchanged']} />}
    </>
  );
}
