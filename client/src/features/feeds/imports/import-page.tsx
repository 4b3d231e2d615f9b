import { ArrowLeftOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Alert, App, Button, Progress } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ImportBatch } from '@/api/types';
import { Problem } from '@/components/problem';
import { Loaded } from '@/components/states';
import { useFeedsText } from '@/i18n/feeds';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import { usePageParam } from '@/lib/page-state';
import { paths } from '@/lib/paths';
import { ImportRows } from './import-rows';
import { ImportStateTag } from './import-state';
import './imports.css';
import { ImportResult } from './import-result';
import { MappingForm } from './mapping-form';
import { useImport, useImportAct } from './queries';
import { Totals } from './totals';

/** One import from mapping to result; the server's state is the step, so the page can be left and found again. */
export default function ImportPage(): ReactNode {
  const f = useFeedsText();
  const batch = useImport(usePageParam('importId'));
  return (
    <div className="page">
      <Link to={paths.imports}>
        <ArrowLeftOutlined aria-hidden /> {f.title}
      </Link>
      <Loaded query={batch}>
        {(data) => (
          <>
            <div className="page-head">
              <h1>{data.fileName}</h1>
              <div className="row">
                <ImportStateTag state={data.state} />
                <span className="muted num">
                  {data.finishedAt ? f.finishedAt(formatInstant(data.finishedAt)) : formatInstant(data.createdAt)}
                </span>
              </div>
            </div>
            <Stage batch={data} onReload={() => void batch.refetch()} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Stage({ batch, onReload }: { batch: ImportBatch; onReload: () => void }) {
  const f = useFeedsText();
  const [remapping, setRemapping] = useState(false);
  const percent = Math.round(batch.progress * 100);
  if (batch.state === 'uploaded' || (batch.state === 'ready' && remapping))
    return <MappingForm key={batch.revision} batch={batch} onSent={() => setRemapping(false)} onReload={onReload} />;
  if (batch.state === 'validating' || batch.state === 'committing')
    return (
      <section className="card stack" role="status">
        <Progress percent={percent} status="active" />
        <span>{(batch.state === 'validating' ? f.checking : f.importing)(percent)}</span>
        <Totals
          totals={batch.totals}
          show={batch.state === 'validating' ? ['rows', 'valid', 'invalid'] : ['created', 'updated', 'unchanged', 'rejected']}
        />
      </section>
    );
  if (batch.state === 'ready') return <Confirm batch={batch} onRemap={() => setRemapping(true)} onReload={onReload} />;
  return <ImportResult batch={batch} />;
}

function Confirm({ batch, onRemap, onReload }: { batch: ImportBatch; onRemap: () => void; onReload: () => void }) {
  const t = useText();
  const f = useFeedsText();
  const { modal } = App.useApp();
  const act = useImportAct(batch);
  const { valid, invalid } = batch.totals;
  const cancel = () =>
    void modal.confirm({
      title: f.cancelImport,
      content: f.confirmCancel,
      okText: f.cancelImport,
      cancelText: t.common.back,
      onOk: () => act.mutate({ verb: 'cancel' }),
    });
  return (
    <>
      <section className="card stack">
        <Totals totals={batch.totals} show={['rows', 'valid', 'invalid']} />
        <Alert type={invalid > 0 ? 'warning' : 'success'} showIcon title={invalid > 0 ? f.someInvalid(invalid) : f.allValid} />
        <Problem
          error={act.error}
          onReload={() => {
            act.reset();
            onReload();
          }}
        />
        <div className="row">
          <Button
            type="primary"
            size="large"
            disabled={valid === 0}
            loading={act.isPending}
            onClick={() => act.mutate({ verb: 'commit', skipInvalid: invalid > 0 })}
          >
            {invalid > 0 ? f.commitValid(valid) : f.commitAll}
          </Button>
          <Button size="large" onClick={onRemap}>
            {f.remap}
          </Button>
          <Button size="large" type="text" danger onClick={cancel}>
            {f.cancelImport}
          </Button>
        </div>
      </section>
      <ImportRows batch={batch} states={['invalid', 'valid']} />
    </>
  );
}
