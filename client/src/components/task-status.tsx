import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  FieldTimeOutlined,
  InboxOutlined,
  RollbackOutlined,
  StopOutlined,
  SyncOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { TaskRow, TaskStatus } from '@/api/types';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';

const look: Readonly<Record<TaskStatus, { tone: string; icon: ReactNode }>> = {
  planned: { tone: 'quiet', icon: <FieldTimeOutlined aria-hidden /> },
  assigned: { tone: 'warn', icon: <InboxOutlined aria-hidden /> },
  accepted: { tone: 'accent', icon: <ClockCircleOutlined aria-hidden /> },
  inProgress: { tone: 'accent', icon: <SyncOutlined aria-hidden /> },
  submitted: { tone: 'warn', icon: <ClockCircleOutlined aria-hidden /> },
  checked: { tone: 'ok', icon: <CheckCircleOutlined aria-hidden /> },
  done: { tone: 'ok', icon: <CheckCircleOutlined aria-hidden /> },
  cancelled: { tone: 'quiet', icon: <StopOutlined aria-hidden /> },
  reworked: { tone: 'bad', icon: <RollbackOutlined aria-hidden /> },
};

export function TaskStatusTag({ status }: { status: TaskStatus }) {
  const t = useText().gridTasks.status;
  return (
    <span className="tag" data-tone={look[status].tone}>
      {look[status].icon}
      {t[status]}
    </span>
  );
}

export function TaskDue({ task }: { task: Pick<TaskRow, 'dueAt' | 'overdue'> }) {
  const t = useText();
  if (!task.dueAt) return <span className="muted">{t.gridTasks.noDue}</span>;
  return (
    <span className={task.overdue ? 'tag' : 'num'} data-tone="bad">
      {task.overdue && <WarningOutlined aria-hidden />}
      {task.overdue && `${t.complaints.queue.overdue} `}
      {formatInstant(task.dueAt)}
    </span>
  );
}
