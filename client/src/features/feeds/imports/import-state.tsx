import { CheckCircleOutlined, CloseCircleOutlined, FormOutlined, LoadingOutlined, StopOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { ImportState } from '@/api/types';
import { useText } from '@/i18n/staff';

const look: Readonly<Record<ImportState, { tone: string; icon: ReactNode }>> = {
  uploaded: { tone: 'warn', icon: <FormOutlined /> },
  validating: { tone: 'accent', icon: <LoadingOutlined /> },
  ready: { tone: 'warn', icon: <FormOutlined /> },
  committing: { tone: 'accent', icon: <LoadingOutlined /> },
  done: { tone: 'ok', icon: <CheckCircleOutlined /> },
  cancelled: { tone: 'quiet', icon: <StopOutlined /> },
  failed: { tone: 'bad', icon: <CloseCircleOutlined /> },
};

export function ImportStateTag({ state }: { state: ImportState }) {
  const t = useText().feeds.state;
  return (
    <span className="tag" data-tone={look[state].tone}>
      {look[state].icon}
      {t[state]}
    </span>
  );
}
