import { ReloadOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import type { ImportKind } from '@/api/types';
import { feedOutcomes } from '@/api/types-interfaces';
import { Problem } from '@/components/problem';
import { useInterfacesText } from '@/i18n/interfaces';
import { useReplay } from './queries';

/** Sends all open rows through again and tells what became of them. */
export function ReplayAll({ source, kind }: { source: string; kind: ImportKind | undefined }) {
  const i = useInterfacesText();
  const q = i.quarantine;
  const replay = useReplay(source);
  const done = replay.data;
  const told = done
    ? feedOutcomes
        .map((outcome) => ({ outcome, n: done.results.filter((row) => row.outcome === outcome).length }))
        .filter(({ n }) => n > 0)
        .map(({ outcome, n }) => `${i.batches.outcome[outcome]} ${n}`)
    : [];
  return (
    <div className="stack">
      <div className="row">
        <Button
          icon={<ReloadOutlined aria-hidden />}
          loading={replay.isPending}
          onClick={() => replay.mutate({ ids: null, kind: kind ?? null })}
        >
          {q.replayAll}
        </Button>
        <span className="muted">{q.replayAllHint}</span>
      </div>
      <Problem error={replay.error} />
      {done && (
        <Alert
          role="status"
          type={done.results.some((row) => row.outcome === 'rejected') ? 'warning' : 'success'}
          showIcon
          title={`${q.replayed(done.results.length)}${told.length > 0 ? `: ${told.join(' · ')}` : ''}`}
          description={done.more ? q.replayMore : undefined}
        />
      )}
    </div>
  );
}
