import { ArrowLeftOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Segmented, Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { asApiError } from '@/api/problems';
import { type Webhook, type WebhookDelivery, type WebhookDeliveryState, webhookDeliveryStates } from '@/api/types-interfaces';
import { AreaName } from '@/components/feeds/area-name';
import { More } from '@/components/feeds/more';
import { SecretOnce, type ShownSecret } from '@/components/feeds/secret-once';
import { Problem } from '@/components/problem';
import { EmptyState, Loaded } from '@/components/states';
import { useInterfacesText } from '@/i18n/interfaces';
import { formatInstant } from '@/lib/dates';
import { usePageParam, usePageSearch } from '@/lib/page-state';
import { paths } from '@/lib/paths';
import { DeliveryDrawer } from './delivery-drawer';
import { DeliveryState, Health, LastResult, WebhookStateTag } from './marks';
import { useDeliveries, useWebhook } from './queries';
import type { DeliverySearch } from './search';
import { WebhookActs } from './webhook-acts';

export default function WebhookPage(): ReactNode {
  const i = useInterfacesText();
  const w = i.webhooks;
  const id = usePageParam('webhookId');
  const query = useWebhook(id);
  const [shown, setShown] = useState<ShownSecret | null>(null);
  return (
    <div className="page">
      <Link to={paths.webhooks}>
        <ArrowLeftOutlined aria-hidden /> {w.title}
      </Link>
      <Loaded query={query}>
        {(hook) => (
          <>
            <h1>{hook.name}</h1>
            <section className="card stack">
              <Facts hook={hook} />
              <WebhookActs
                hook={hook}
                onReload={() => void query.refetch()}
                onSecret={(made) => setShown({ secret: made.secret, old: w.rotated, hint: i.secret.verify })}
              />
            </section>
            <Deliveries id={id} />
          </>
        )}
      </Loaded>
      <SecretOnce shown={shown} onClose={() => setShown(null)} />
    </div>
  );
}

function Facts({ hook }: { hook: Webhook }) {
  const i = useInterfacesText();
  const w = i.webhooks;
  return (
    <dl className="facts">
      <div style={{ gridColumn: '1 / -1' }}>
        <dt>{w.url}</dt>
        <dd>
          <code>{hook.url}</code>
        </dd>
      </div>
      <div>
        <dt>{w.state}</dt>
        <dd>
          <WebhookStateTag hook={hook} />
        </dd>
      </div>
      <div>
        <dt>{w.health}</dt>
        <dd>
          <Health hook={hook} />
        </dd>
      </div>
      <div>
        <dt>{i.area}</dt>
        <dd>
          <AreaName code={hook.areaCode} />
        </dd>
      </div>
      <div>
        <dt>{w.lastDelivered}</dt>
        <dd className="num">{formatInstant(hook.health.lastDeliveredAt)}</dd>
      </div>
      <div>
        <dt>{w.owner}</dt>
        <dd>
          {hook.ownerName} {hook.ownedByClient && <span className="muted">({w.byClient})</span>}
        </dd>
      </div>
      <div>
        <dt>{w.createdAt}</dt>
        <dd className="num">{formatInstant(hook.createdAt)}</dd>
      </div>
      <div style={{ gridColumn: '1 / -1' }}>
        <dt>{w.events}</dt>
        <dd className="tag-list">
          {hook.eventTypes.map((type) => (
            <span key={type} className="tag">
              {type === '*' ? w.everything : type.endsWith('.*') ? w.allOf(i.kindOfEvent[type.slice(0, -2)] ?? type) : type}
            </span>
          ))}
        </dd>
      </div>
      {hook.oldSecretUntil && <div style={{ gridColumn: '1 / -1' }}>{w.oldSecret(formatInstant(hook.oldSecretUntil))}</div>}
    </dl>
  );
}

function Deliveries({ id }: { id: string }) {
  const w = useInterfacesText().webhooks;
  const [search, setSearch] = usePageSearch<DeliverySearch>();
  const deliveries = useDeliveries(id, search);
  const rows = deliveries.data?.pages.flatMap((page) => page.items) ?? [];
  const open = (event: string | undefined) => setSearch({ ...search, event }, { resetScroll: false });
  return (
    <section className="card stack" aria-label={w.deliveries}>
      <div className="row spread">
        <h2 style={{ margin: 0 }}>{w.deliveries}</h2>
        <Segmented<WebhookDeliveryState | 'all'>
          aria-label={w.deliveries}
          value={search.state ?? 'all'}
          options={[
            { value: 'all' as const, label: w.stateAll },
            ...webhookDeliveryStates.map((value) => ({ value, label: w.deliveryState[value] })),
          ]}
          onChange={(value) => setSearch({ state: value === 'all' ? undefined : value }, { resetScroll: false })}
        />
      </div>
      <Problem error={deliveries.error ? asApiError(deliveries.error) : null} onRetry={() => void deliveries.refetch()} />
      {deliveries.isPending && <Skeleton active />}
      {deliveries.isSuccess &&
        rows.length === 0 &&
        (search.state ? (
          <EmptyState kind="filtered" onClear={() => setSearch({})} />
        ) : (
          <EmptyState kind="none" title={w.deliveriesNone} hint={w.deliveriesNoneHint} />
        ))}
      {rows.length > 0 && <Table rows={rows} open={search.event} onOpen={open} />}
      {rows.length > 0 && <More shown={rows.length} query={deliveries} />}
      <DeliveryDrawer hookId={id} eventId={search.event} onClose={() => open(undefined)} />
    </section>
  );
}

function Table({ rows, open, onOpen }: { rows: WebhookDelivery[]; open: string | undefined; onOpen: (event: string) => void }) {
  const i = useInterfacesText();
  const w = i.webhooks;
  const kind = (type: string) => i.kindOfEvent[type.split('.')[0] ?? ''] ?? '';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen the table scrolls, and the keyboard must be able to
    <section className="scroll-x" aria-label={w.deliveries} tabIndex={0}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{w.event}</th>
            <th scope="col">{w.state}</th>
            <th scope="col">{w.tries}</th>
            <th scope="col" style={{ minWidth: 160 }}>
              {w.lastAnswer}
            </th>
            <th scope="col">{w.occurred}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.eventId} className={row.eventId === open ? 'row-open' : undefined}>
              <td>
                <button type="button" className="link-button" aria-haspopup="dialog" onClick={() => onOpen(row.eventId)}>
                  {row.type}
                </button>
                <div className="muted">{kind(row.type)}</div>
              </td>
              <td>
                <DeliveryState state={row.state} />
              </td>
              <td className="num nowrap">
                {w.triesOf(row.tries)}
                {row.nextAttemptAt && row.tries > 0 && <div className="muted">{w.next(formatInstant(row.nextAttemptAt))}</div>}
              </td>
              <td>
                <LastResult delivery={row} />
              </td>
              <td className="num nowrap">{formatInstant(row.occurredAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
