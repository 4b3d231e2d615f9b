import { CheckCircleOutlined, StopOutlined } from '@ant-design/icons';
import { useInterfacesText } from '@/i18n/interfaces';

export function SourceState({ active }: { active: boolean }) {
  const s = useInterfacesText().sources;
  return (
    <span className="tag" data-tone={active ? 'ok' : 'quiet'}>
      {active ? <CheckCircleOutlined aria-hidden /> : <StopOutlined aria-hidden />}
      {active ? s.on : s.off}
    </span>
  );
}
