import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented, Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { asApiError } from '@/api/problems';
import type { Client, ClientSecretReceipt } from '@/api/types-interfaces';
import { More } from '@/components/feeds/more';
import { SecretOnce, type ShownSecret } from '@/components/feeds/secret-once';
import { Problem } from '@/components/problem';
import { EmptyState } from '@/components/states';
import { useInterfacesText } from '@/i18n/interfaces';
import { formatInstant } from '@/lib/dates';
import { usePageSearch } from '@/lib/page-state';
import { ClientDrawer } from './client-drawer';
import { ClientState } from './client-state';
import { useClients } from './queries';
import { RegisterClient } from './register-client';
import type { ClientSearch } from './search';

export default function ClientsPage(): ReactNode {
  const i = useInterfacesText();
  const c = i.clients;
  const [search, setSearch] = usePageSearch<ClientSearch>();
  const [registering, setRegistering] = useState(false);
  const [shown, setShown] = useState<ShownSecret | null>(null);
  const clients = useClients(search.active);
  const rows = clients.data?.pages.flatMap((page) => page.items) ?? [];
  const open = (client: string | undefined) => setSearch({ ...search, client }, { resetScroll: false });
  const show = (made: ClientSecretReceipt, old?: string) =>
    setShown({
      secret: made.secret,
      id: { label: c.clientId, value: made.id },
      old,
      command: `curl ${location.origin}/oauth/token -d grant_type=client_credentials -d client_id=${made.id} -d client_secret=${made.secret}`,
      hint: i.secret.howToHint,
    });
  const create = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setRegistering(true)}>
      {c.create}
    </Button>
  );
  return (
    <div className="page">
      <div className="page-head">
        <h1>{c.title}</h1>
        {create}
      </div>
      <p className="muted" style={{ margin: 0 }}>
        {c.intro}
      </p>
      <Segmented
        aria-label={c.state}
        style={{ justifySelf: 'start' }}
        value={search.active === undefined ? 'all' : search.active ? 'on' : 'off'}
        options={[
          { value: 'all', label: c.filterAll },
          { value: 'on', label: c.on },
          { value: 'off', label: c.off },
        ]}
        onChange={(value) => setSearch({ ...search, active: value === 'all' ? undefined : value === 'on' })}
      />
      <Problem error={clients.error ? asApiError(clients.error) : null} onRetry={() => void clients.refetch()} />
      {clients.isPending && <Skeleton active />}
      {clients.isSuccess &&
        rows.length === 0 &&
        (search.active === undefined ? (
          <EmptyState kind="none" title={c.none} hint={c.noneHint} action={create} />
        ) : (
          <EmptyState kind="filtered" onClear={() => setSearch({})} />
        ))}
      {rows.length > 0 && (
        <>
          <ClientTable rows={rows} open={search.client} onOpen={open} />
          <More shown={rows.length} query={clients} />
        </>
      )}
      <RegisterClient open={registering} onClose={() => setRegistering(false)} onMade={(made) => show(made)} />
      <ClientDrawer
        id={search.client}
        onClose={() => open(undefined)}
        onSecret={(made) => show(made, made.oldSecretUntil ? i.secret.oldUntil(formatInstant(made.oldSecretUntil)) : i.secret.oldEnded)}
      />
      <SecretOnce shown={shown} onClose={() => setShown(null)} />
    </div>
  );
}

function ClientTable({ rows, open, onOpen }: { rows: Client[]; open: string | undefined; onOpen: (id: string) => void }) {
  const i = useInterfacesText();
  const c = i.clients;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen the table scrolls, and the keyboard must be able to
    <section className="card scroll-x" aria-label={c.title} tabIndex={0}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{i.name}</th>
            <th scope="col">{c.state}</th>
            <th scope="col">{i.area}</th>
            <th scope="col" style={{ minWidth: 220 }}>
              {c.scopes}
            </th>
            <th scope="col">{c.lastUsed}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((client) => (
            <tr key={client.id} className={client.id === open ? 'row-open' : undefined}>
              <td>
                <button type="button" className="link-button" aria-haspopup="dialog" onClick={() => onOpen(client.id)}>
                  {client.name}
                </button>
                <div className="muted">{client.operator}</div>
              </td>
              <td>
                <ClientState active={client.active} />
              </td>
              <td>{client.areaName ?? client.areaCode}</td>
              <td>{client.scopes.map((scope) => c.scope[scope] ?? scope).join(' · ')}</td>
              <td className="num nowrap">{client.lastUsedAt ? formatInstant(client.lastUsedAt) : c.never}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
