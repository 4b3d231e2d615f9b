import { CloudUploadOutlined } from '@ant-design/icons';
import type { TaskRow } from '@/api/types';
import { TaskDue, TaskStatusTag } from '@/components/task-status';
import { useText } from '@/i18n/staff';
import type { ActRow } from './offline/rows';

export function TaskCard(props: {
  task: TaskRow;
  late?: boolean;
  pending?: ActRow | null;
  extra?: string | null;
  onOpen: (id: string) => void;
}) {
  const { task, pending } = props;
  const g = useText().gridTasks;
  const late = props.late ?? task.overdue;
  return (
    <button type="button" className="task-card" data-late={late} onClick={() => props.onOpen(task.id)}>
      <strong>{task.title}</strong>
      <span className="row" style={{ gap: 8 }}>
        <TaskStatusTag status={task.status} />
        <TaskDue task={{ ...task, overdue: late }} />
        {task.reworkCount > 0 && <span className="tag">{g.reworks(task.reworkCount)}</span>}
        {pending && (
          <span className="tag" data-tone={pending.state === 'failed' || pending.state === 'conflict' ? 'bad' : 'warn'}>
            <CloudUploadOutlined aria-hidden />
            {g.outbox.kind[pending.kind]} · {g.outbox.state[pending.state]}
          </span>
        )}
      </span>
      <span className="muted">{[task.gridName, task.place, props.extra].filter(Boolean).join(' · ')}</span>
    </button>
  );
}
