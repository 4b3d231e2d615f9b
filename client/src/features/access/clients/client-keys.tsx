import { Alert, App, Button, Input } from 'antd';
import { useState } from 'react';
import type { Client } from '@/api/types-interfaces';
import { Problem } from '@/components/problem';
import { useInterfacesText } from '@/i18n/interfaces';
import { useText } from '@/i18n/staff';
import { readKeySet } from './key-set';
import { useSetKeys } from './queries';

const shown = (client: Client) =>
  client.keys.length === 0
    ? ''
    : JSON.stringify(
        { keys: client.keys.map((key) => Object.fromEntries(Object.entries(key).filter(([, value]) => value !== null))) },
        null,
        2,
      );

export function ClientKeys({ client }: { client: Client }) {
  const t = useText();
  const c = useInterfacesText().clients;
  const { message } = App.useApp();
  const [text, setText] = useState(() => shown(client));
  const set = useSetKeys(client, () => void message.success(t.common.saved));
  const read = readKeySet(text);
  return (
    <div className="stack">
      <span className="muted">{c.keysHint}</span>
      {client.keys.length === 0 && text === '' && <span className="muted">{c.keysNone}</span>}
      <Input.TextArea
        aria-label={c.keys}
        value={text}
        rows={6}
        spellCheck={false}
        placeholder='{"keys":[{"kid":"2026-1","kty":"EC","crv":"P-256","x":"…","y":"…"}]}'
        onChange={(event) => setText(event.target.value)}
      />
      {typeof read === 'string' && <Alert type="error" showIcon role="alert" title={read === 'private' ? c.keysPrivate : c.keysInvalid} />}
      <Problem error={set.error} onReload={() => set.reset()} />
      <div>
        <Button
          disabled={typeof read === 'string' || text === shown(client)}
          loading={set.isPending}
          onClick={() => typeof read !== 'string' && set.mutate(read)}
        >
          {c.keysSave}
        </Button>
      </div>
    </div>
  );
}
