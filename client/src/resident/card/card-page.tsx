import { useState } from 'react';
import { flushSync } from 'react-dom';
import { asApiError } from '@/api/problems';
import type { GridCard } from '@/api/types';
import { residentPaths } from '@/lib/paths';
import { QrCode } from '@/lib/qr';
import { Problem } from '../problem';
import { useGridCard } from '../queries';
import { useText } from '../text';
import './card.css';
import { OutlineSketch } from './outline-sketch';

type Paper = 'a4' | 'a5';

/** 网格公示牌: who serves here and how to reach them, to read on a phone or to hang up. */
export default function CardPage({ id }: { id: string }) {
  const t = useText();
  const c = t.card;
  const card = useGridCard(id);
  const [paper, setPaper] = useState<Paper>(new URLSearchParams(location.search).get('paper') === 'a5' ? 'a5' : 'a4');
  const print = (on: Paper) => {
    flushSync(() => setPaper(on)); // the sheet has its size before the dialog opens
    window.print();
  };
  if (card.isPending) return <p className="muted">{t.loading}</p>;
  if (!card.data)
    return asApiError(card.error).status === 404 ? (
      <p className="sheet">{c.unknown}</p>
    ) : (
      <Problem error={card.error} onRetry={() => void card.refetch()} />
    );
  return (
    <>
      <div className="actions no-print card-actions">
        <button type="button" className="quiet" onClick={() => print('a4')}>
          {c.print('A4')}
        </button>
        <button type="button" className="quiet" onClick={() => print('a5')}>
          {c.print('A5')}
        </button>
        <a className="button primary" href={reportAt(card.data)}>
          {c.report}
        </a>
      </div>
      <Card card={card.data} paper={paper} />
    </>
  );
}

/** One compound is the place itself; of several, the community is. */
function reportAt(card: GridCard): string {
  const [only, more] = card.compounds;
  return residentPaths.reportAt(only && !more ? only.id : card.divisionCode);
}

function Card({ card, paper }: { card: GridCard; paper: Paper }) {
  const c = useText().card;
  return (
    <article className="grid-card" data-paper={paper}>
      <header>
        <p>{card.place}</p>
        <h1>{card.name}</h1>
        <p className="code">{c.code(card.code)}</p>
      </header>
      {!card.serves && (
        <p className="notice no-print" role="status">
          {c.ended}{' '}
          {card.replacedBy.map((next) => (
            <a key={next.id} href={residentPaths.card(next.id)}>
              {next.name}
            </a>
          ))}
        </p>
      )}
      <div className="card-body">
        <dl className="members">
          <Member post={c.leader} member={card.leader} />
          <Member post={c.worker} member={card.worker} />
          <div>
            <dt>{c.supervision}</dt>
            <dd>
              <span>{card.supervisionName ?? c.hotline}</span>
              <Phone number={card.supervisionPhone} />
            </dd>
          </div>
        </dl>
        <figure className="outline">
          <OutlineSketch outline={card.boundary} label={c.outline(card.name)} />
          <figcaption>{card.compounds.map((compound) => compound.name).join('、')}</figcaption>
        </figure>
      </div>
      {card.stewards.length > 0 && (
        <section>
          <h2>{c.stewards}</h2>
          <ul className="stewards">
            {card.stewards.map((steward) => (
              <li key={steward.group + steward.doors}>
                <b>{steward.group}</b>
                <span className="doors">{steward.doors}</span>
                <span>{steward.name}</span>
                {steward.dutyPhone && <Phone number={steward.dutyPhone} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="card-foot">
        <QrCode text={location.origin + residentPaths.card(card.id)} label={c.qr} size={96} />
        <p>
          {c.scan}
          <br />
          <span className="muted">{c.made(card.on)}</span>
        </p>
      </div>
    </article>
  );
}

function Member({ post, member }: { post: string; member: GridCard['leader'] }) {
  const c = useText().card;
  return (
    <div>
      <dt>{post}</dt>
      <dd>
        <span>{member?.name ?? c.vacant}</span>
        {member?.dutyPhone && <Phone number={member.dutyPhone} />}
      </dd>
    </div>
  );
}

const Phone = ({ number }: { number: string }) => (
  <a className="phone" href={`tel:${number}`}>
    {number}
  </a>
);
