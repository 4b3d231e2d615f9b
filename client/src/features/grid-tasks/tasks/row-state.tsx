import { ClockCircleOutlined, ExclamationCircleOutlined, SwapOutlined, SyncOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { ApiError } from '@/api/problems';
import { problemText } from '@/components/problem';
import { type Text, useText } from '@/i18n/staff';
import type { OutboxRow, RowState as State } from './offline/rows';

const look: Readonly<Record<State, { tone: string; icon: ReactNode }>> = {
  draft: { tone: 'quiet', icon: <ClockCircleOutlined aria-hidden /> },
  queued: { tone: 'warn', icon: <ClockCircleOutlined aria-hidden /> },
  sending: { tone: 'accent', icon: <SyncOutlined aria-hidden /> },
  failed: { tone: 'bad', icon: <ExclamationCircleOutlined aria-hidden /> },
  conflict: { tone: 'bad', icon: <SwapOutlined aria-hidden /> },
};

export function RowState({ row }: { row: OutboxRow }) {
  const t = useText().gridTasks.outbox.state;
  return (
    <span className="tag" data-tone={look[row.state].tone}>
      {look[row.state].icon}
      {t[row.state]}
    </span>
  );
}

/** Why the server refused it, in words; with what it said of each field. */
export function refusalText(t: Text, row: OutboxRow): string | null {
  if (!row.problem) return null;
  const { status, code, message, fields } = row.problem;
  return [problemText(t, new ApiError(status, code, message)), ...fields.map((field) => field.detail)].join(' ');
}
