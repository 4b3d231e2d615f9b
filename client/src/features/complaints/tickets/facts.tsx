import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { TicketDetails } from '@/api/types';
import { Evidence } from '@/components/attachments/evidence';
import { useCategoryLabel } from '@/components/territory/category-name';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { ReporterSection } from './reporter-section';

const answer = (value: boolean | null | undefined, yes: string, no: string) => (value == null ? null : value ? yes : no);

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === null || children === undefined || children === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function Facts({ ticket, onOpen }: { ticket: TicketDetails; onOpen: (id: string) => void }) {
  const t = useText();
  const d = t.complaints.detail;
  const categoryLabel = useCategoryLabel();
  return (
    <>
      <section>
        <h3>{d.text}</h3>
        <p className="prose">{ticket.text}</p>
      </section>
      <section>
        <dl className="facts">
          <Fact name={t.complaints.column.category}>{categoryLabel(ticket.categoryCode, ticket.categoryName)}</Fact>
          <Fact name={t.complaints.column.channel}>{t.complaints.channel[ticket.channel]}</Fact>
          <Fact name={t.complaints.column.received}>{formatInstant(ticket.receivedAt)}</Fact>
          <Fact name={d.division}>{ticket.divisionName}</Fact>
          <Fact name={d.compound}>{ticket.compoundName}</Fact>
          <Fact name={d.place}>{ticket.place}</Fact>
          <Fact name={d.grid}>{ticket.gridName}</Fact>
          <Fact name={d.lead}>{ticket.leadUnitName}</Fact>
          <Fact name={d.assisting}>{ticket.coUnits.map((u) => u.name).join('、')}</Fact>
          <Fact name={d.source}>{ticket.sourceSystem && `${ticket.sourceSystem} ${ticket.sourceExternalId ?? ''}`}</Fact>
          <Fact name={d.parent}>
            {ticket.parent && (
              <Link to={paths.ticket} params={{ ticketId: ticket.parent.id }}>
                {ticket.parent.number}
              </Link>
            )}
          </Fact>
        </dl>
      </section>
      {ticket.merged.length > 0 && (
        <section>
          <h3>{d.merged}</h3>
          {ticket.merged.map((one) => (
            <button key={one.id} type="button" className="linklike" onClick={() => onOpen(one.id)}>
              <span className="num muted">{one.number}</span> {one.title}
            </button>
          ))}
        </section>
      )}
      {(ticket.outcome || ticket.reply) && (
        <section>
          <h3>{d.outcome}</h3>
          {ticket.outcome && <span className="tag">{t.complaints.outcome[ticket.outcome]}</span>}
          <p className="prose">{ticket.reply}</p>
        </section>
      )}
      {ticket.opinion && (
        <section>
          <h3>{d.opinion}</h3>
          <dl className="stack">
            <Fact name={t.complaints.form.claim}>{ticket.opinion.claim}</Fact>
            <Fact name={t.complaints.form.facts}>{ticket.opinion.facts}</Fact>
            <Fact name={t.complaints.form.opinionText}>{ticket.opinion.opinion}</Fact>
            <Fact name={t.complaints.form.law}>{ticket.opinion.legalBasis}</Fact>
          </dl>
        </section>
      )}
      {(ticket.verification || ticket.rating) && (
        <section>
          <h3>{d.verification}</h3>
          <p className="prose">
            {[
              ticket.verification && t.complaints.method[ticket.verification],
              ticket.rating && d.stars(ticket.rating.stars),
              answer(ticket.rating?.solved, t.complaints.form.solvedYes, t.complaints.form.solvedNo),
              answer(ticket.rating?.satisfied, t.complaints.form.satisfiedYes, t.complaints.form.satisfiedNo),
              ticket.rating?.comment,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </section>
      )}
      <ReporterSection ticket={ticket} />
      <section>
        <h3>{d.evidence}</h3>
        <Evidence attachments={ticket.attachments} />
      </section>
    </>
  );
}
