import { PlusOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Segmented, Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { asApiError } from '@/api/problems';
import { type Webhook, type WebhookState, webhookStates } from '@/api/types-interfaces';
import { AreaName } from '@/components/feeds/area-name';
import { More } from '@/components/feeds/more';
import { SecretOnce, type ShownSecret } from '@/components/feeds/secret-once';
import { Problem } from '@/components/problem';
import { EmptyState } from '@/components/states';
import { useInterfacesText } from '@/i18n/interfaces';
import { usePageSearch } from '@/lib/page-state';
import { paths } from '@/lib/paths';
import { Health, WebhookStateTag } from './marks';
import { useWebhooks } from './queries';
import type { WebhooksSearch } from './search';
import { WebhookDialog } from './webhook-dialog';

export default function WebhooksPage(): ReactNode {
  const i = useInterfacesText();
  const w = i.webhooks;
  const [search, setSearch] = usePageSearch<WebhooksSearch>();
  const [creating, setCreating] = useState(false);
  const [shown, setShown] = useState<ShownSecret | null>(null);
  const hooks = useWebhooks(search.state);
  const rows = hooks.data?.pages.flatMap((page) => page.items) ?? [];
  const create = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setCreating(true)}>
      {w.create}
    </Button>
  );
  return (
    <div className="page">
      <div className="page-head">
        <h1>{w.title}</h1>
        {create}
      </div>
      <p className="muted" style={{ margin: 0 }}>
        {w.intro}
      </p>
      <Segmented<WebhookState | 'all'>
        aria-label={w.state}
        style={{ justifySelf: 'start' }}
        value={search.state ?? 'all'}
        options={[{ value: 'all' as const, label: w.stateAll }, ...webhookStates.map((value) => ({ value, label: w.stateOf[value] }))]}
        onChange={(value) => setSearch({ state: value === 'all' ? undefined : value })}
      />
      <Problem error={hooks.error ? asApiError(hooks.error) : null} onRetry={() => void hooks.refetch()} />
      {hooks.isPending && <Skeleton active />}
      {hooks.isSuccess &&
        rows.length === 0 &&
        (search.state ? (
          <EmptyState kind="filtered" onClear={() => setSearch({})} />
        ) : (
          <EmptyState kind="none" title={w.none} hint={w.noneHint} action={create} />
        ))}
      {rows.length > 0 && (
        <>
          <Table rows={rows} />
          <More shown={rows.length} query={hooks} />
        </>
      )}
      <WebhookDialog
        open={creating}
        hook={null}
        onClose={() => setCreating(false)}
        onMade={(made) => setShown({ secret: made.secret, hint: i.secret.verify })}
      />
      <SecretOnce shown={shown} onClose={() => setShown(null)} />
    </div>
  );
}

function Table({ rows }: { rows: Webhook[] }) {
  const i = useInterfacesText();
  const w = i.webhooks;
  const named = (type: string) =>
    type === '*' ? w.everything : type.endsWith('.*') ? w.allOf(i.kindOfEvent[type.slice(0, -2)] ?? type) : type;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen the table scrolls, and the keyboard must be able to
    <section className="card scroll-x" aria-label={w.title} tabIndex={0}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col" style={{ minWidth: 200 }}>
              {i.name}
            </th>
            <th scope="col">{w.state}</th>
            <th scope="col">{w.health}</th>
            <th scope="col" style={{ minWidth: 160 }}>
              {w.events}
            </th>
            <th scope="col">{i.area}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((hook) => (
            <tr key={hook.id}>
              <td>
                <Link to={paths.webhook} params={{ webhookId: hook.id } as never}>
                  {hook.name}
                </Link>
                <div className="muted" style={{ overflowWrap: 'anywhere' }}>
                  {hook.url}
                </div>
              </td>
              <td>
                <WebhookStateTag hook={hook} />
              </td>
              <td>
                <Health hook={hook} />
              </td>
              <td>
                {hook.eventTypes.slice(0, 3).map(named).join(' · ')}
                {hook.eventTypes.length > 3 && <div className="muted">{w.eventsOf(hook.eventTypes.length)}</div>}
              </td>
              <td>
                <AreaName code={hook.areaCode} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
