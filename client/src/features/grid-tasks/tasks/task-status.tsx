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
  planned: { tone: 'quiet', icon: <FieldTimeOutlined /> },
  assigned: { tone: 'warn', icon: <InboxOutlined /> },
  accepted: { tone: 'accent', icon: <ClockCircleOutlined /> },
  inProgress: { tone: 'accent', icon: <SyncOutlined /> },
  submitted: { tone: 'warn', icon: <ClockCircleOutlined /> },
  checked: { tone: 'ok', icon: <CheckCircleOutlined /> },
  done: { tone: 'ok', icon: <CheckCircleOutlined /> },
  cancelled: { tone: 'quiet', icon: <StopOutlined /> },
  reworked: { tone: 'bad', icon: <RollbackOutlined /> },
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
      {task.overdue && <WarningOutlined />}
      {task.overdue && `${t.complaints.queue.overdue} `}
      {formatInstant(task.dueAt)}
    </span>
  );
}
