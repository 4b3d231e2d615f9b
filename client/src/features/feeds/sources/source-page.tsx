import { Link } from '@tanstack/react-router';
import { Alert, App, Button, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import { useUser } from '@/api/session';
import type { Source } from '@/api/types-interfaces';
import { AreaName } from '@/components/feeds/area-name';
import { useSource } from '@/components/feeds/queries';
import { SourceHead } from '@/components/feeds/source-head';
import { Loaded } from '@/components/states';
import { useFeedsText } from '@/i18n/feeds';
import { useInterfacesText } from '@/i18n/interfaces';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import { usePageParam } from '@/lib/page-state';
import { paths } from '@/lib/paths';
import { can } from '@/lib/permissions';
import { useClientNames } from './queries';
import { ChangeSource } from './source-dialog';
import { SourceState } from './source-state';

export default function SourcePage(): ReactNode {
  const t = useText();
  const s = useInterfacesText().sources;
  const { message } = App.useApp();
  const code = usePageParam('code');
  const maintains = can(useUser(), 'sources.maintain');
  const [changing, setChanging] = useState(false);
  const query = useSource(code);
  const done = () => {
    setChanging(false);
    void message.success(t.common.saved);
  };
  return (
    <div className="page">
      <SourceHead code={code} here="source" actions={maintains && <Button onClick={() => setChanging(true)}>{s.edit}</Button>} />
      <Loaded query={query}>
        {(source) => (
          <>
            <Facts source={source} />
            <Mappings source={source} maintains={maintains} />
            {changing && <ChangeSource open source={source} onClose={() => setChanging(false)} onDone={done} />}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Facts({ source }: { source: Source }) {
  const t = useText();
  const i = useInterfacesText();
  const s = i.sources;
  const mayName = can(useUser(), 'clients.manage');
  const clients = useClientNames(mayName);
  const forTickets = source.kinds.includes('tickets');
  const address = `${location.origin}/api/v1/sources/${source.code}/batches/…/rows`;
  return (
    <section className="card stack" aria-label={s.facts}>
      <dl className="facts">
        <div>
          <dt>{s.code}</dt>
          <dd>
            <code>{source.code}</code>
          </dd>
        </div>
        <div>
          <dt>{i.clients.state}</dt>
          <dd>
            <SourceState active={source.active} />
          </dd>
        </div>
        <div>
          <dt>{i.area}</dt>
          <dd>
            <AreaName code={source.areaCode} />
          </dd>
        </div>
        {mayName && source.clientIds.length > 0 && (
          <div>
            <dt>{s.clients}</dt>
            <dd>
              {source.clientIds.map((id) => (
                <div key={id}>
                  <Link to={paths.clients} search={{ client: id } as never}>
                    {clients.data?.find((client) => client.id === id)?.name ?? id}
                  </Link>
                </div>
              ))}
            </dd>
          </div>
        )}
        {forTickets && (
          <div>
            <dt>{s.channel}</dt>
            <dd>{t.complaints.channel[source.channel]}</dd>
          </div>
        )}
        <div>
          <dt>{s.createdAt}</dt>
          <dd className="num">{formatInstant(source.createdAt)}</dd>
        </div>
        <div style={{ gridColumn: '1 / -1' }}>
          <dt>{s.address}</dt>
          <dd>
            <Typography.Text code>POST {address}</Typography.Text>
          </dd>
        </div>
      </dl>
      {source.clientIds.length === 0 && <Alert type="warning" showIcon title={s.noClients} />}
    </section>
  );
}

function Mappings({ source, maintains }: { source: Source; maintains: boolean }) {
  const f = useFeedsText();
  const s = useInterfacesText().sources;
  return (
    <section className="card">
      <h2>{s.mappings}</h2>
      <p className="muted">{s.mappingsHint}</p>
      <table className="plain-table">
        <tbody>
          {source.mappings.map((mapping) => (
            <tr key={mapping.kind}>
              <th scope="row">{f.kind[mapping.kind]}</th>
              <td>
                {mapping.own ? (
                  <span className="tag" data-tone="accent">
                    {s.own(mapping.fields.length)}
                  </span>
                ) : (
                  <span className="muted">{s.native}</span>
                )}
              </td>
              <td style={{ textAlign: 'end' }}>
                <Link to={paths.mapping} params={{ code: source.code, kind: mapping.kind } as never}>
                  {maintains ? s.editMapping : s.viewMapping}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
