import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  InboxOutlined,
  PauseCircleOutlined,
  PhoneOutlined,
  RollbackOutlined,
  SendOutlined,
  StopOutlined,
  SyncOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { TicketStatus } from '@/api/types';
import { useText } from '@/i18n/staff';

type Tone = 'quiet' | 'accent' | 'ok' | 'warn' | 'bad';

/** Colour only helps: each status has its own word, and its family an icon. */
const look: Readonly<Record<TicketStatus, { tone: Tone; icon: ReactNode }>> = {
  submitted: { tone: 'warn', icon: <InboxOutlined /> },
  accepted: { tone: 'accent', icon: <ClockCircleOutlined /> },
  dispatched: { tone: 'accent', icon: <SendOutlined /> },
  inProgress: { tone: 'accent', icon: <SyncOutlined /> },
  objectionPending: { tone: 'warn', icon: <RollbackOutlined /> },
  returned: { tone: 'warn', icon: <RollbackOutlined /> },
  suspended: { tone: 'quiet', icon: <PauseCircleOutlined /> },
  resolved: { tone: 'ok', icon: <CheckCircleOutlined /> },
  verifying: { tone: 'warn', icon: <PhoneOutlined /> },
  closed: { tone: 'ok', icon: <CheckCircleOutlined /> },
  disputed: { tone: 'bad', icon: <ExclamationCircleOutlined /> },
  reopened: { tone: 'bad', icon: <SyncOutlined /> },
  rejected: { tone: 'quiet', icon: <StopOutlined /> },
  merged: { tone: 'quiet', icon: <StopOutlined /> },
  withdrawn: { tone: 'quiet', icon: <StopOutlined /> },
  archived: { tone: 'quiet', icon: <InboxOutlined /> },
};

export function StatusTag({ status }: { status: TicketStatus }) {
  const t = useText();
  const { tone, icon } = look[status];
  return (
    <span className="tag" data-tone={tone}>
      {icon}
      {t.complaints.status[status]}
    </span>
  );
}
