import { Link } from '@tanstack/react-router';
import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import type { FeedBatch } from '@/api/types-interfaces';
import { SourceHead } from '@/components/feeds/source-head';
import { Problem } from '@/components/problem';
import { Loaded } from '@/components/states';
import { useFeedsText } from '@/i18n/feeds';
import { useInterfacesText } from '@/i18n/interfaces';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import { usePageParam } from '@/lib/page-state';
import { paths } from '@/lib/paths';
import { BatchResults } from './batch-results';
import { BatchState } from './batch-state';
import { OutcomeBar } from './outcome-bar';
import { useBatch, useCancelBatch } from './queries';

export default function BatchPage(): ReactNode {
  const code = usePageParam('code');
  const query = useBatch(code, usePageParam('key'));
  return (
    <div className="page">
      <SourceHead code={code} here="batches" />
      <Loaded query={query}>
        {(batch) => (
          <>
            <Summary source={code} batch={batch} />
            <BatchResults source={code} batch={batch} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Summary({ source, batch }: { source: string; batch: FeedBatch }) {
  const t = useText();
  const f = useFeedsText();
  const b = useInterfacesText().batches;
  const { modal } = App.useApp();
  const cancel = useCancelBatch(source, batch.key);
  const ask = () =>
    void modal.confirm({
      title: b.cancel,
      content: b.confirmCancel,
      okText: b.cancel,
      cancelText: t.common.back,
      okButtonProps: { danger: true },
      onOk: () => cancel.mutate(undefined),
    });
  return (
    <section className="card stack">
      <div className="row spread">
        <h2 style={{ margin: 0 }}>{batch.key}</h2>
        <BatchState batch={batch} />
      </div>
      <OutcomeBar totals={batch.totals} />
      <span className="visually-hidden" role="status">
        {b.stateOf[batch.state]} · {b.lastLineOf(batch.lastLine)}
      </span>
      <dl className="facts">
        <div>
          <dt>{b.kind}</dt>
          <dd>{f.kind[batch.kind]}</dd>
        </div>
        <div>
          <dt>{b.rows}</dt>
          <dd className="num">{batch.totals.rows}</dd>
        </div>
        <div>
          <dt>{b.lastLine}</dt>
          <dd className="num">{batch.lastLine}</dd>
        </div>
        <div>
          <dt>{b.sentBy}</dt>
          <dd>{batch.sentBy}</dd>
        </div>
        <div>
          <dt>{b.started}</dt>
          <dd className="num">{formatInstant(batch.startedAt)}</dd>
        </div>
        <div>
          <dt>{b.finished}</dt>
          <dd className="num">{formatInstant(batch.finishedAt)}</dd>
        </div>
      </dl>
      <Problem error={cancel.error} />
      <div className="row">
        {batch.totals.rejected > 0 && !batch.dryRun && (
          <Link to={paths.quarantine} params={{ code: source } as never} search={{ batch: batch.key } as never}>
            <Button type="primary">{b.toQuarantine}</Button>
          </Link>
        )}
        {batch.state === 'receiving' && (
          <Button danger loading={cancel.isPending} onClick={ask}>
            {b.cancel}
          </Button>
        )}
      </div>
    </section>
  );
}
