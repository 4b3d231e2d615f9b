import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  PauseCircleOutlined,
  StopOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Webhook, WebhookDelivery, WebhookDeliveryState, WebhookState } from '@/api/types-interfaces';
import { useInterfacesText } from '@/i18n/interfaces';
import { formatInstant } from '@/lib/dates';

const states: Readonly<Record<WebhookState, { tone: string; icon: ReactNode }>> = {
  active: { tone: 'ok', icon: <CheckCircleOutlined aria-hidden /> },
  paused: { tone: 'quiet', icon: <PauseCircleOutlined aria-hidden /> },
  disabled: { tone: 'bad', icon: <StopOutlined aria-hidden /> },
};

export function WebhookStateTag({ hook }: { hook: Webhook }) {
  const w = useInterfacesText().webhooks;
  return (
    <span className="stack" style={{ gap: 2, justifyItems: 'start' }}>
      <span className="tag" data-tone={states[hook.state].tone}>
        {states[hook.state].icon}
        {w.stateOf[hook.state]}
      </span>
      {hook.disabledReason && <small className="muted">{w.why[hook.disabledReason]}</small>}
    </span>
  );
}

/** How the receiver fares, in a word and what waits. */
export function Health({ hook }: { hook: Webhook }) {
  const w = useInterfacesText().webhooks;
  const { pending, dead, failingSince, brokenUntil, lastDeliveredAt } = hook.health;
  const many = (n: number) => (n >= 1000 ? '1000+' : String(n));
  return (
    <span className="stack" style={{ gap: 3, justifyItems: 'start' }}>
      {failingSince ? (
        <span className="tag" data-tone="bad">
          <WarningOutlined aria-hidden />
          {w.failingSince(formatInstant(failingSince))}
        </span>
      ) : (
        <span className="tag" data-tone={lastDeliveredAt ? 'ok' : 'quiet'}>
          {lastDeliveredAt ? <CheckCircleOutlined aria-hidden /> : <ClockCircleOutlined aria-hidden />}
          {lastDeliveredAt ? w.well : w.notYet}
        </span>
      )}
      {brokenUntil && <small className="muted">{w.brokenUntil(formatInstant(brokenUntil))}</small>}
      {(pending > 0 || dead > 0) && (
        <span className="num">{[pending > 0 && w.pending(many(pending)), dead > 0 && w.dead(many(dead))].filter(Boolean).join(' · ')}</span>
      )}
    </span>
  );
}

const deliveries: Readonly<Record<WebhookDeliveryState, { tone: string; icon: ReactNode }>> = {
  pending: { tone: 'warn', icon: <ClockCircleOutlined aria-hidden /> },
  delivered: { tone: 'ok', icon: <CheckCircleOutlined aria-hidden /> },
  dead: { tone: 'bad', icon: <CloseCircleOutlined aria-hidden /> },
};

export function DeliveryState({ state }: { state: WebhookDeliveryState }) {
  const w = useInterfacesText().webhooks;
  return (
    <span className="tag" data-tone={deliveries[state].tone}>
      {deliveries[state].icon}
      {w.deliveryState[state]}
    </span>
  );
}

/** The last answer in words. */
export function LastResult({ delivery }: { delivery: Pick<WebhookDelivery, 'lastStatus' | 'lastFailure'> }) {
  const w = useInterfacesText().webhooks;
  const parts = [delivery.lastFailure && w.failure[delivery.lastFailure], delivery.lastStatus && w.status(delivery.lastStatus)].filter(
    Boolean,
  );
  return <>{parts.join(' · ') || '—'}</>;
}
