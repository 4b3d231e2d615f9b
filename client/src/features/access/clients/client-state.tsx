import { CheckCircleOutlined, StopOutlined } from '@ant-design/icons';
import { useInterfacesText } from '@/i18n/interfaces';

export function ClientState({ active }: { active: boolean }) {
  const c = useInterfacesText().clients;
  return (
    <span className="tag" data-tone={active ? 'ok' : 'quiet'}>
      {active ? <CheckCircleOutlined aria-hidden /> : <StopOutlined aria-hidden />}
      {active ? c.on : c.off}
    </span>
  );
}
