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
  submitted: { tone: 'warn', icon: <InboxOutlined aria-hidden /> },
  accepted: { tone: 'accent', icon: <ClockCircleOutlined aria-hidden /> },
  dispatched: { tone: 'accent', icon: <SendOutlined aria-hidden /> },
  inProgress: { tone: 'accent', icon: <SyncOutlined aria-hidden /> },
  objectionPending: { tone: 'warn', icon: <RollbackOutlined aria-hidden /> },
  returned: { tone: 'warn', icon: <RollbackOutlined aria-hidden /> },
  suspended: { tone: 'quiet', icon: <PauseCircleOutlined aria-hidden /> },
  resolved: { tone: 'ok', icon: <CheckCircleOutlined aria-hidden /> },
  verifying: { tone: 'warn', icon: <PhoneOutlined aria-hidden /> },
  closed: { tone: 'ok', icon: <CheckCircleOutlined aria-hidden /> },
  disputed: { tone: 'bad', icon: <ExclamationCircleOutlined aria-hidden /> },
  reopened: { tone: 'bad', icon: <SyncOutlined aria-hidden /> },
  rejected: { tone: 'quiet', icon: <StopOutlined aria-hidden /> },
  merged: { tone: 'quiet', icon: <StopOutlined aria-hidden /> },
  withdrawn: { tone: 'quiet', icon: <StopOutlined aria-hidden /> },
  archived: { tone: 'quiet', icon: <InboxOutlined aria-hidden /> },
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
