import { CheckCircleOutlined, StopOutlined, WarningOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { QuarantineState } from '@/api/types-interfaces';
import { useInterfacesText } from '@/i18n/interfaces';

const look: Readonly<Record<QuarantineState, { tone: string; icon: ReactNode }>> = {
  open: { tone: 'warn', icon: <WarningOutlined aria-hidden /> },
  replayed: { tone: 'ok', icon: <CheckCircleOutlined aria-hidden /> },
  discarded: { tone: 'quiet', icon: <StopOutlined aria-hidden /> },
};

export function RowState({ state }: { state: QuarantineState }) {
  const q = useInterfacesText().quarantine;
  return (
    <span className="tag" data-tone={look[state].tone}>
      {look[state].icon}
      {q.stateOf[state]}
    </span>
  );
}
