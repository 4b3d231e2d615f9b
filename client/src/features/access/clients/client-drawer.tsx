import { App, Button, Drawer, Modal, Radio, Tabs } from 'antd';
import { useState } from 'react';
import type { Client, ClientSecretReceipt } from '@/api/types-interfaces';
import { Problem } from '@/components/problem';
import { Loaded } from '@/components/states';
import { useInterfacesText } from '@/i18n/interfaces';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import { ClientKeys } from './client-keys';
import { ClientState } from './client-state';
import { ClientUses } from './client-uses';
import { EditClient } from './edit-client';
import { useClient, useRotateSecret, useSwitchClient } from './queries';

interface Props {
  id: string | undefined;
  onClose: () => void;
  onSecret: (made: ClientSecretReceipt) => void;
}

/** One program beside the list; open in the address, so a link leads straight to it. */
export function ClientDrawer({ id, onClose, onSecret }: Props) {
  const c = useInterfacesText().clients;
  return (
    <Drawer title={c.title} open={id !== undefined} onClose={onClose} size={620} destroyOnHidden>
      {id && <OneClient key={id} id={id} onSecret={onSecret} />}
    </Drawer>
  );
}

function OneClient({ id, onSecret }: { id: string; onSecret: Props['onSecret'] }) {
  const c = useInterfacesText().clients;
  const query = useClient(id);
  return (
    <Loaded query={query}>
      {(client) => (
        <div className="stack">
          <Facts client={client} />
          <Acts client={client} onSecret={onSecret} onReload={() => void query.refetch()} />
          <Tabs
            items={[
              { key: 'edit', label: c.edit, children: <EditClient client={client} reload={async () => (await query.refetch()).data} /> },
              { key: 'keys', label: c.keys, children: <ClientKeys key={client.revision} client={client} /> },
              { key: 'uses', label: c.uses, children: <ClientUses id={id} /> },
            ]}
          />
        </div>
      )}
    </Loaded>
  );
}

function Facts({ client }: { client: Client }) {
  const i = useInterfacesText();
  const c = i.clients;
  return (
    <>
      <div className="row spread">
        <h2 style={{ margin: 0 }}>{client.name}</h2>
        <ClientState active={client.active} />
      </div>
      <dl className="facts">
        <div>
          <dt>{c.clientId}</dt>
          <dd>
            <code>{client.id}</code>
          </dd>
        </div>
        <div>
          <dt>{c.lastUsed}</dt>
          <dd className="num">{client.lastUsedAt ? formatInstant(client.lastUsedAt) : c.never}</dd>
        </div>
        <div>
          <dt>{c.createdAt}</dt>
          <dd className="num">{formatInstant(client.createdAt)}</dd>
        </div>
        <div>
          <dt>{c.secrets}</dt>
          <dd>
            {client.secrets.length === 0
              ? c.noSecret
              : client.secrets.map((secret) => (
                  <div key={secret.createdAt}>
                    {secret.expiresAt
                      ? c.secretUntil(formatInstant(secret.createdAt), formatInstant(secret.expiresAt))
                      : c.secretSince(formatInstant(secret.createdAt))}
                  </div>
                ))}
          </dd>
        </div>
      </dl>
    </>
  );
}

function Acts({ client, onSecret, onReload }: { client: Client; onSecret: Props['onSecret']; onReload: () => void }) {
  const t = useText();
  const c = useInterfacesText().clients;
  const { modal } = App.useApp();
  const [rotating, setRotating] = useState(false);
  const [overlap, setOverlap] = useState(24);
  const turn = useSwitchClient(client);
  const rotate = useRotateSecret(client, (made) => {
    setRotating(false);
    onSecret(made);
  });
  const disable = () =>
    void modal.confirm({
      title: c.confirmDisable(client.name),
      okText: c.disable,
      cancelText: t.common.cancel,
      okButtonProps: { danger: true },
      onOk: () => turn.mutate('disable'),
    });
  return (
    <>
      <div className="row">
        <Button onClick={() => setRotating(true)}>{c.rotate}</Button>
        <Button danger={client.active} loading={turn.isPending} onClick={() => (client.active ? disable() : turn.mutate('enable'))}>
          {client.active ? c.disable : c.enable}
        </Button>
      </div>
      <Problem
        error={turn.error ?? rotate.error}
        onReload={() => {
          turn.reset();
          rotate.reset();
          onReload();
        }}
      />
      <Modal
        title={c.rotate}
        open={rotating}
        onCancel={() => setRotating(false)}
        okText={c.rotate}
        cancelText={t.common.cancel}
        confirmLoading={rotate.isPending}
        onOk={() => rotate.mutate(overlap)}
      >
        <div className="stack">
          <span>{c.rotateHint}</span>
          <Radio.Group
            aria-label={c.rotateHint}
            value={overlap}
            options={[0, 1, 24, 168].map((value) => ({ value, label: c.overlap[value] }))}
            onChange={(event) => setOverlap(event.target.value as number)}
          />
        </div>
      </Modal>
    </>
  );
}
