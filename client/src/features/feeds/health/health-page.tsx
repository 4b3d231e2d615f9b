import { CheckCircleOutlined, CloseCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { asApiError } from '@/api/problems';
import type { SystemHealth } from '@/api/types-interfaces';
import { Problem } from '@/components/problem';
import { type InterfacesText, useInterfacesText } from '@/i18n/interfaces';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { bytes, capped, type Judgement, judge, overall, type State } from './judge';
import { useSystemHealth } from './queries';
import './health.css';

const look: Readonly<Record<State, { tone: string; icon: ReactNode }>> = {
  good: { tone: 'ok', icon: <CheckCircleOutlined aria-hidden /> },
  look: { tone: 'warn', icon: <ExclamationCircleOutlined aria-hidden /> },
  bad: { tone: 'bad', icon: <CloseCircleOutlined aria-hidden /> },
};

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', timeStyle: 'medium' });

export default function HealthPage(): ReactNode {
  const t = useText();
  const h = useInterfacesText().health;
  const query = useSystemHealth();
  const health = query.data;
  const read = query.dataUpdatedAt > 0 ? clock.format(query.dataUpdatedAt) : '';
  const error = query.error ? asApiError(query.error) : null;
  const silent = health !== undefined && error !== null && (error.status <= 0 || error.status >= 500);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{h.title}</h1>
        {health && <span className="muted num">{h.readAt(read)}</span>}
      </div>
      {silent && (
        <Alert
          role="alert"
          type="error"
          showIcon
          title={h.stale(read)}
          action={
            <Button size="small" onClick={() => void query.refetch()}>
              {t.common.retry}
            </Button>
          }
        />
      )}
      {!silent && <Problem error={error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Skeleton active />}
      {health && <Cards health={health} answering={!error} />}
    </div>
  );
}

/** How long, in the largest unit that says it. */
function duration(h: InterfacesText['health'], seconds: number): string {
  if (seconds < 120) return h.seconds(seconds);
  return seconds < 7200 ? h.minutes(Math.round(seconds / 60)) : h.hours(Math.round(seconds / 3600));
}

function Cards({ health, answering }: { health: SystemHealth; answering: boolean }) {
  const i = useInterfacesText();
  const h = i.health;
  const parts = judge(health);
  const all: State = answering ? overall(parts) : 'bad';
  const free = Math.round((health.disk.freeBytes / Math.max(1, health.disk.totalBytes)) * 100);
  return (
    <>
      {answering && (
        <Alert role="status" type={all === 'good' ? 'success' : all === 'look' ? 'warning' : 'error'} showIcon title={h.overall[all]} />
      )}
      <div className="health-cards">
        <Card title={h.server} part={{ state: answering ? 'good' : 'bad', hints: [] }}>
          <Fact name={h.version}>{health.version}</Fact>
          <Fact name={h.startedAt}>{formatInstant(health.startedAt)}</Fact>
          <Fact name={h.imports}>{health.imports.waiting}</Fact>
        </Card>
        <Card title={h.database} part={parts.database}>
          <Fact name={h.latency}>{h.ms(health.database.latencyMilliseconds)}</Fact>
          <Fact name={h.size}>{bytes(health.database.sizeBytes)}</Fact>
          <Fact name={h.connections}>{health.database.connections}</Fact>
          <Fact name={h.postgres}>{health.database.version.split(' ')[0]}</Fact>
        </Card>
        <Card title={h.disk} part={parts.disk}>
          <Fact name={h.free}>{`${bytes(health.disk.freeBytes)} (${free}%)`}</Fact>
          <Fact name={h.total}>{bytes(health.disk.totalBytes)}</Fact>
        </Card>
        <Card title={h.outbox} part={parts.outbox}>
          <Fact name={h.events}>{health.outbox.events}</Fact>
          <Fact name={h.oldest}>{formatInstant(health.outbox.oldestAt)}</Fact>
          <Fact name={h.latest}>{formatInstant(health.outbox.latestAt)}</Fact>
          {health.readers.length === 0 && <Fact name={h.readers}>{h.noReaders}</Fact>}
          {health.readers.map((reader) => (
            <Fact key={reader.name} name={reader.name.startsWith('indicators') ? h.readers : reader.name}>
              {reader.behindEvents === 0 ? h.upToDate : h.behind(capped(reader.behindEvents), duration(h, reader.behindSeconds))}
            </Fact>
          ))}
        </Card>
        <Card title={h.feeds} part={parts.feeds} link={<Link to={paths.sources}>{i.sources.title}</Link>}>
          <Fact name={h.receiving}>{health.feeds.receiving}</Fact>
          <Fact name={h.quarantine}>{capped(health.feeds.quarantineOpen)}</Fact>
        </Card>
        <Card title={h.webhooks} part={parts.webhooks} link={<Link to={paths.webhooks}>{i.webhooks.title}</Link>}>
          <Fact name={h.hooksActive}>{health.webhooks.active}</Fact>
          <Fact name={h.hooksPending}>{capped(health.webhooks.pending)}</Fact>
          <Fact name={h.hooksDead}>{capped(health.webhooks.dead)}</Fact>
          <Fact name={h.hooksDisabled}>{health.webhooks.disabled}</Fact>
        </Card>
      </div>
    </>
  );
}

function Card({ title, part, link, children }: { title: string; part: Judgement; link?: ReactNode; children: ReactNode }) {
  const h = useInterfacesText().health;
  return (
    <section className="card" aria-label={title}>
      <div className="row spread">
        <h2>{title}</h2>
        <span className="tag" data-tone={look[part.state].tone}>
          {look[part.state].icon}
          {h.state[part.state]}
        </span>
      </div>
      <dl>{children}</dl>
      {part.hints.length > 0 && (
        <ul className="health-hints">
          {part.hints.map((hint) => (
            <li key={hint}>{h.hint[hint]}</li>
          ))}
        </ul>
      )}
      {link}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
