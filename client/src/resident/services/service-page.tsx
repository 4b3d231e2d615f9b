import { useState } from 'react';
import { asApiError } from '@/api/problems';
import type { PublicResourceDetails, RequestReceipt } from '@/api/types-public-alliance';
import { residentPaths } from '@/lib/paths';
import { Problem } from '../problem';
import { useText } from '../text';
import { useService } from './queries';
import { RequestForm } from './request-form';
import { Requested } from './requested';
import './services.css';

/** One service with its appointments, and the form that asks for it. */
export default function ServicePage({ id }: { id: string }) {
  const t = useText();
  const s = t.services.service;
  const service = useService(id);
  const [receipt, setReceipt] = useState<RequestReceipt | null>(null);
  if (receipt) return <Requested receipt={receipt} />;
  return (
    <article className="sheet">
      <p>
        <a href={residentPaths.services}>‹ {s.back}</a>
      </p>
      {service.isPending && (
        <p className="muted" role="status">
          {t.loading}
        </p>
      )}
      {asApiError(service.error).status === 404 ? (
        <p className="empty">{s.gone}</p>
      ) : (
        <Problem error={service.error} onRetry={() => void service.refetch()} />
      )}
      {service.data && <Service details={service.data} onDone={setReceipt} />}
    </article>
  );
}

function Service({ details, onDone }: { details: PublicResourceDetails; onDone: (receipt: RequestReceipt) => void }) {
  const t = useText().services;
  const s = t.service;
  const { resource, slots } = details;
  return (
    <>
      <p className="mark">{t.category[resource.category]}</p>
      <h1>{resource.title}</h1>
      <p className="prose">{resource.text}</p>
      <dl className="pairs">
        <dt>{s.member}</dt>
        <dd>
          <a href={`${residentPaths.alliance}?list=projects&member=${resource.memberId}`}>{resource.memberName}</a>
        </dd>
        <dt>{s.reach}</dt>
        <dd>{resource.divisionName ?? t.filter.anywhere}</dd>
        {resource.conditions && (
          <>
            <dt>{s.conditions}</dt>
            <dd>{resource.conditions}</dd>
          </>
        )}
        <dt>{s.days}</dt>
        <dd>{s.until(resource.from, resource.until)}</dd>
        <dt>{s.number}</dt>
        <dd>{resource.number}</dd>
      </dl>
      <a className="button primary wide" href="#ask">
        {s.ask}
      </a>
      <section id="ask" tabIndex={-1} aria-labelledby="ask-title">
        <h2 id="ask-title">{t.request.orderTitle}</h2>
        <RequestForm service={{ id: resource.id, title: resource.title }} slots={slots} onDone={onDone} />
      </section>
    </>
  );
}
