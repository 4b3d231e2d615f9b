import { Alert, Button, Drawer } from 'antd';
import { Problem } from '@/components/problem';
import { Loaded } from '@/components/states';
import { useInterfacesText } from '@/i18n/interfaces';
import { formatInstant } from '@/lib/dates';
import { DeliveryState } from './marks';
import { useDelivery, useRedeliver } from './queries';

/** One delivery beside the list, with each attempt. */
export function DeliveryDrawer({ hookId, eventId, onClose }: { hookId: string; eventId: string | undefined; onClose: () => void }) {
  const w = useInterfacesText().webhooks;
  return (
    <Drawer title={w.delivery} open={eventId !== undefined} onClose={onClose} size={560} destroyOnHidden>
      {eventId && <OneDelivery key={eventId} hookId={hookId} eventId={eventId} />}
    </Drawer>
  );
}

function OneDelivery({ hookId, eventId }: { hookId: string; eventId: string }) {
  const i = useInterfacesText();
  const w = i.webhooks;
  const query = useDelivery(hookId, eventId);
  const again = useRedeliver(hookId, eventId);
  return (
    <Loaded query={query}>
      {({ delivery, attempts }) => (
        <div className="stack">
          <div className="row spread">
            <h2 style={{ margin: 0 }}>{delivery.type}</h2>
            <DeliveryState state={delivery.state} />
          </div>
          <dl className="facts">
            <div>
              <dt>{w.eventId}</dt>
              <dd>
                <code>{delivery.eventId}</code>
              </dd>
            </div>
            <div>
              <dt>{w.subject}</dt>
              <dd>
                <code>{delivery.subject}</code>
              </dd>
            </div>
            <div>
              <dt>{w.occurred}</dt>
              <dd className="num">{formatInstant(delivery.occurredAt)}</dd>
            </div>
            <div>
              <dt>{w.tries}</dt>
              <dd>
                {w.triesOf(delivery.tries)}
                {delivery.nextAttemptAt && <span className="muted"> · {w.next(formatInstant(delivery.nextAttemptAt))}</span>}
              </dd>
            </div>
          </dl>
          <Problem error={again.error} />
          {again.isSuccess && delivery.state === 'pending' && <Alert role="status" type="success" showIcon title={w.redelivered} />}
          {delivery.state !== 'pending' && (
            <div>
              <Button loading={again.isPending} onClick={() => again.mutate(undefined)}>
                {w.redeliver}
              </Button>
            </div>
          )}
          <h3 style={{ margin: 0, fontSize: 14 }}>{w.attempts}</h3>
          {attempts.length === 0 && <span className="muted">{w.noAttempts}</span>}
          {attempts.map((attempt) => (
            <div key={attempt.number} className="card stack" style={{ gap: 6 }}>
              <div className="row spread">
                <strong>{w.attempt(attempt.number)}</strong>
                <span className="muted num">
                  {formatInstant(attempt.startedAt)} · {w.took(attempt.durationMilliseconds)}
                </span>
              </div>
              <span style={{ color: attempt.failure ? 'var(--bad)' : undefined }}>
                {[attempt.failure && w.failure[attempt.failure], attempt.status && w.status(attempt.status)].filter(Boolean).join(' · ') ||
                  w.deliveryState.delivered}
              </span>
              {attempt.answer && <pre className="code-block">{attempt.answer}</pre>}
            </div>
          ))}
        </div>
      )}
    </Loaded>
  );
}
