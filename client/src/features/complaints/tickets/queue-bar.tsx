import { AuditOutlined } from '@ant-design/icons';
import { type Queue, queues } from '@/api/types';
import { useText } from '@/i18n/staff';
import { useQueues } from './queries';

/** The queues with their counts; the server leaves out what a role has no business with. */
export function QueueBar({ current, onChoose }: { current: Queue | undefined; onChoose: (queue: Queue | undefined) => void }) {
  const t = useText();
  const counts = useQueues();
  const known = counts.data ?? [];
  const shown = queues.filter((queue) => known.some((c) => c.queue === queue));
  return (
    <nav className="queues" aria-label={t.complaints.queuesLabel}>
      <button type="button" className="queue" aria-pressed={!current} onClick={() => onChoose(undefined)}>
        <span>
          <AuditOutlined aria-hidden /> {t.complaints.everything}
        </span>
      </button>
      {shown.map((queue) => {
        const found = known.find((c) => c.queue === queue);
        return (
          <button
            key={queue}
            type="button"
            className="queue"
            aria-pressed={current === queue}
            data-alarm={queue === 'overdue' && (found?.count ?? 0) > 0}
            onClick={() => onChoose(current === queue ? undefined : queue)}
          >
            <span>{t.complaints.queue[queue]}</span>
            <b className="num">{found?.capped ? t.common.moreThan(found.count) : (found?.count ?? '·')}</b>
          </button>
        );
      })}
    </nav>
  );
}
