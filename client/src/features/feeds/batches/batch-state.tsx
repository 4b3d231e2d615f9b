import { CheckCircleOutlined, ExperimentOutlined, LoadingOutlined, StopOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { FeedBatch, FeedBatchState } from '@/api/types-interfaces';
import { useInterfacesText } from '@/i18n/interfaces';

const look: Readonly<Record<FeedBatchState, { tone: string; icon: ReactNode }>> = {
  receiving: { tone: 'accent', icon: <LoadingOutlined aria-hidden /> },
  done: { tone: 'ok', icon: <CheckCircleOutlined aria-hidden /> },
  cancelled: { tone: 'quiet', icon: <StopOutlined aria-hidden /> },
};

export function BatchState({ batch }: { batch: Pick<FeedBatch, 'state' | 'dryRun'> }) {
  const b = useInterfacesText().batches;
  return (
    <span className="row" style={{ gap: 4 }}>
      <span className="tag" data-tone={look[batch.state].tone}>
        {look[batch.state].icon}
        {b.stateOf[batch.state]}
      </span>
      {batch.dryRun && (
        <span className="tag" data-tone="warn" title={b.dryRunHint}>
          <ExperimentOutlined aria-hidden />
          {b.dryRun}
        </span>
      )}
    </span>
  );
}
