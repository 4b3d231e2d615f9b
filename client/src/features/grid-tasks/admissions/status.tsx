import {
  AlertOutlined,
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  EditOutlined,
  FieldTimeOutlined,
  PauseCircleOutlined,
  RollbackOutlined,
  StopOutlined,
  TeamOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { AdmissionRow, AdmissionStatus } from '@/api/types';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';

const look: Readonly<Record<AdmissionStatus, { tone: string; icon: ReactNode }>> = {
  draft: { tone: 'quiet', icon: <EditOutlined aria-hidden /> },
  submitted: { tone: 'warn', icon: <ClockCircleOutlined aria-hidden /> },
  communityImpactReview: { tone: 'warn', icon: <TeamOutlined aria-hidden /> },
  gridOfficeReview: { tone: 'warn', icon: <ClockCircleOutlined aria-hidden /> },
  govReview: { tone: 'warn', icon: <ClockCircleOutlined aria-hidden /> },
  approved: { tone: 'accent', icon: <FieldTimeOutlined aria-hidden /> },
  active: { tone: 'ok', icon: <CheckCircleOutlined aria-hidden /> },
  suspended: { tone: 'bad', icon: <PauseCircleOutlined aria-hidden /> },
  expired: { tone: 'quiet', icon: <StopOutlined aria-hidden /> },
  retired: { tone: 'quiet', icon: <StopOutlined aria-hidden /> },
  returnedForSupplement: { tone: 'bad', icon: <RollbackOutlined aria-hidden /> },
  rejected: { tone: 'bad', icon: <CloseCircleOutlined aria-hidden /> },
  emergencyTemporary: { tone: 'bad', icon: <AlertOutlined aria-hidden /> },
  lapsed: { tone: 'quiet', icon: <StopOutlined aria-hidden /> },
};

export function AdmissionStatusTag({ status }: { status: AdmissionStatus }) {
  const t = useText().gridWork.admissions.status;
  return (
    <span className="tag" data-tone={look[status].tone}>
      {look[status].icon}
      {t[status]}
    </span>
  );
}

export function StepDue({ row }: { row: Pick<AdmissionRow, 'dueAt' | 'overdue'> }) {
  const a = useText().gridWork.admissions;
  if (!row.dueAt) return <span className="muted">—</span>;
  return (
    <span className={row.overdue ? 'tag' : 'num nowrap'} data-tone="bad">
      {row.overdue && <WarningOutlined aria-hidden />}
      {row.overdue && `${a.overdue} `}
      {formatInstant(row.dueAt)}
    </span>
  );
}

const yuan = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 0, maximumFractionDigits: 2 });

/** Money and posts in one line; fen are shown as yuan. */
export function GuaranteeWords({ row }: { row: Pick<AdmissionRow, 'amountFen' | 'staffPosts'> }) {
  const a = useText().gridWork.admissions;
  const words = [row.amountFen && a.money(yuan.format(row.amountFen / 100)), row.staffPosts && a.people(row.staffPosts)].filter(Boolean);
  return words.length > 0 ? <span className="num">{words.join(' · ')}</span> : <span className="muted">{a.noGuarantee}</span>;
}
