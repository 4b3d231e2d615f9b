import { CloudUploadOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { keys } from '@/api/keys';
import { useUser } from '@/api/session';
import { useText } from '@/i18n/staff';
import { paths } from '@/lib/paths';
import { startSync, useSyncPhase } from './offline/sync';
import { daysWaiting } from './offline/today';
import { useOutbox } from './offline/use-device';

/** Runs the sending on every page of who works in the field, and says what it does while something has not arrived. */
export default function SyncBar(): ReactNode {
  const o = useText().gridTasks.outbox;
  const { id } = useUser();
  const client = useQueryClient();
  const phase = useSyncPhase();
  const rows = useOutbox()?.filter((row) => row.state !== 'draft') ?? [];
  useEffect(
    () =>
      startSync(id, () => {
        for (const queryKey of [keys.tasks, keys.tickets, keys.ledger, keys.burden]) void client.invalidateQueries({ queryKey });
      }),
    [id, client],
  );
  if (rows.length === 0)
    return phase === 'offline' ? (
      <div className="banner no-print" role="status">
        <CloudUploadOutlined aria-hidden />
        {o.offline}
      </div>
    ) : null;
  const stuck = rows.filter((row) => row.state === 'failed' || row.state === 'conflict').length;
  const days = daysWaiting(rows, new Date());
  return (
    <div className="banner no-print" role="status">
      <CloudUploadOutlined aria-hidden />
      <span>{[o.waiting(rows.length), stuck > 0 ? o.needYou(stuck) : o.phase[phase]].join(' · ')}</span>
      {days >= 3 && <span>{o.old(days)}</span>}
      <Link to={paths.outbox}>{o.open}</Link>
    </div>
  );
}
