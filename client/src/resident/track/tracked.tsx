import type { TrackedTicket } from '@/api/types';
import { formatDay, formatInstant } from '@/lib/dates';
import { useText } from '../text';
import { Answers } from './answers';
import type { Pair } from './pair';
import { Views } from './views';

interface Props {
  ticket: TrackedTicket;
  pair: Pair;
  onChanged: (ticket: TrackedTicket) => void;
  onOther: () => void;
}

export function Tracked({ ticket, pair, onChanged, onOther }: Props) {
  const t = useText();
  const k = t.track;
  return (
    <article className="sheet">
      <p className="muted number">{ticket.number}</p>
      <h1>{ticket.title}</h1>
      <p className="state">{ticket.statusText}</p>
      <dl className="pairs">
        <dt>{k.received}</dt>
        <dd>{formatDay(ticket.receivedAt)}</dd>
        {(ticket.dueAt || ticket.status === 'submitted') && (
          <>
            <dt>{k.due}</dt>
            <dd>
              {ticket.dueAt ? formatDay(ticket.dueAt) : k.noDue}
              {ticket.dueProvisional && k.provisional}
            </dd>
          </>
        )}
        <dt>{k.unit}</dt>
        <dd>{ticket.unitName ?? k.unitNone}</dd>
      </dl>
      {ticket.mergedIntoNumber && <p className="notice">{k.merged(ticket.mergedIntoNumber)}</p>}
      {ticket.reply && (
        <section className="reply">
          <h2>
            {k.reply}
            {ticket.outcome && ` · ${t.outcome[ticket.outcome]}`}
          </h2>
          <p className="prose">{ticket.reply}</p>
        </section>
      )}
      <Answers ticket={ticket} pair={pair} onChanged={onChanged} />
      <section>
        <h2>{k.timeline}</h2>
        <ol className="timeline">
          {ticket.timeline.map((entry) => (
            <li key={entry.at + entry.text}>
              <time>{formatInstant(entry.at)}</time>
              <strong>{entry.text}</strong>
              {entry.note && <p className="prose">{entry.note}</p>}
            </li>
          ))}
        </ol>
      </section>
      {ticket.attachments.length > 0 && (
        <section>
          <h2>{t.what.photos}</h2>
          <ul className="photos">
            {ticket.attachments.map((file) => (
              <li key={file.id}>
                <a href={file.url} target="_blank" rel="noreferrer">
                  {file.contentType.startsWith('image/') ? <img src={file.url} alt={k.photo[file.purpose]} /> : file.fileName}
                </a>
                {k.photo[file.purpose]}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Views of={ticket.viewsOfMyData} />
      <button type="button" className="quiet wide no-print" onClick={onOther}>
        {k.other}
      </button>
    </article>
  );
}
