import { CheckCircleOutlined, CloseCircleOutlined, FormOutlined, LoadingOutlined, StopOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { ImportState } from '@/api/types';
import { useFeedsText } from '@/i18n/feeds';

const look: Readonly<Record<ImportState, { tone: string; icon: ReactNode }>> = {
  uploaded: { tone: 'warn', icon: <FormOutlined aria-hidden /> },
  validating: { tone: 'accent', icon: <LoadingOutlined aria-hidden /> },
  ready: { tone: 'warn', icon: <FormOutlined aria-hidden /> },
  committing: { tone: 'accent', icon: <LoadingOutlined aria-hidden /> },
  done: { tone: 'ok', icon: <CheckCircleOutlined aria-hidden /> },
  cancelled: { tone: 'quiet', icon: <StopOutlined aria-hidden /> },
  failed: { tone: 'bad', icon: <CloseCircleOutlined aria-hidden /> },
};

export function ImportStateTag({ state }: { state: ImportState }) {
  const t = useFeedsText().state;
  return (
    <span className="tag" data-tone={look[state].tone}>
      {look[state].icon}
      {t[state]}
    </span>
  );
}
