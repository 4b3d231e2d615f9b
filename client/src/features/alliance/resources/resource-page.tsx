import { Link } from '@tanstack/react-router';
import { Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ResourceDetails } from '@/api/types-alliance';
import { ActBar, type ActSpec } from '@/components/alliance/act-bar';
import { History } from '@/components/alliance/history';
import { ResourceTag, TimeLeft } from '@/components/alliance/marks';
import { useResource } from '@/components/alliance/queries';
import { Evidence } from '@/components/attachments/evidence';
import { UploadField } from '@/components/attachments/upload-field';
import { Loaded } from '@/components/states';
import { useText } from '@/i18n/staff';
import { usePageParam } from '@/lib/page-state';
import { paths } from '@/lib/paths';
import { ResourceForm } from './resource-form';
import { Slots } from './slots';
import '@/components/alliance/lists.css';
import './resources.css';

/** One offering: what it is, its appointments, the qualification it rests on, and what was done. */
export default function ResourcePage(): ReactNode {
  const t = useText();
  const resource = useResource(usePageParam('resourceId'));
  return (
    <div className="page">
      <Link to={paths.lists} search={{ list: 'resources' } as never}>
        {t.common.backToList}
      </Link>
      <Loaded query={resource}>{(details) => <Resource details={details} onReload={() => void resource.refetch()} />}</Loaded>
    </div>
  );
}

function Resource({ details, onReload }: { details: ResourceDetails; onReload: () => void }) {
  const l = useText().lists;
  const row = details.resource;
  const [revising, setRevising] = useState(false);
  const specs: ActSpec[] = [
    { action: 'revise', path: '/resources/{id}/revise', instead: () => setRevising(true) },
    { action: 'offer', path: '/resources/{id}/offer', primary: true, hint: l.hint.offer },
    { action: 'publish', path: '/resources/{id}/publish', primary: true, hint: l.hint.publish },
    { action: 'return', path: '/resources/{id}/return', asks: 'reason' },
    { action: 'pause', path: '/resources/{id}/pause', hint: l.hint.pause, asks: 'reason' },
    { action: 'resume', path: '/resources/{id}/resume', primary: true },
    { action: 'retire', path: '/resources/{id}/retire', hint: l.hint.retire, asks: 'reason', danger: true },
  ];
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{row.title}</h1>
          <span className="row">
            <span className="muted num">
              {row.number} · {row.memberName}
            </span>
            <ResourceTag status={row.status} />
            {row.status === 'offered' && row.reviewDue && <TimeLeft until={row.reviewDue} />}
          </span>
        </div>
        <ActBar at={row} specs={specs} allowed={row.allowedActions} onReload={onReload} />
      </div>
      <div className="two-columns">
        <div>
          <section className="card stack">
            <p className="prose">{row.text}</p>
            {row.conditions && (
              <div>
                <h2>{l.resource.conditions}</h2>
                <p className="prose">{row.conditions}</p>
              </div>
            )}
          </section>
          <Slots details={details} />
        </div>
        <div>
          <Facts details={details} />
          <Files details={details} />
          <History entries={details.history} />
        </div>
      </div>
      <Modal title={l.resource.revise} open={revising} onCancel={() => setRevising(false)} footer={null} destroyOnHidden>
        <ResourceForm row={row} location={details.location} onDone={() => setRevising(false)} onReload={onReload} />
      </Modal>
    </>
  );
}

function Facts({ details: { resource } }: { details: ResourceDetails }) {
  const l = useText().lists;
  const facts: [string, ReactNode][] = [
    [l.field.category, l.category[resource.category]],
    [l.field.theme, resource.theme && l.theme[resource.theme]],
    [l.resource.serves, resource.divisionName ?? resource.division],
    [l.resource.days, `${resource.from} – ${resource.until}`],
    [l.field.seats, resource.seats === null ? l.noSlots : l.free(resource.free ?? 0, resource.seats)],
    [l.resource.regulated, l.regulated[resource.regulated]],
    [l.resource.qualification, resource.qualificationNumber],
  ];
  return (
    <dl className="card facts">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** The qualification; a draft takes another file. */
function Files({ details: { resource, files } }: { details: ResourceDetails }) {
  const r = useText().lists.resource;
  const drafting = resource.allowedActions.includes('offer');
  const [sent, setSent] = useState<ReadonlySet<string | null>>(new Set());
  if (files.length === 0 && !drafting) return null;
  const shown = files.filter((file) => !sent.has(file.id));
  return (
    <section className="card stack" aria-label={r.files}>
      <h2>{r.files}</h2>
      {shown.length > 0 ? <Evidence attachments={shown} /> : sent.size === 0 && <p className="muted">{r.noFiles}</p>}
      {drafting && (
        <UploadField
          target={{ purpose: 'document', alliance: { record: 'resource', id: resource.id } }}
          onChange={(list) => setSent(new Set(list.map((file) => file.id)))}
        />
      )}
    </section>
  );
}
