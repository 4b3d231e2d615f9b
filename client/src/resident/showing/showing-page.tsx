import { asApiError } from '@/api/problems';
import type { AllianceShowing } from '@/api/types-public-alliance';
import { formatDay } from '@/lib/dates';
import { residentPaths } from '@/lib/paths';
import { Problem } from '../problem';
import { type ShowingOf, useShowing } from '../reports/queries';
import { meanOf } from '../services/when';
import { useText } from '../text';
import '../services/services.css';

/** 亮晒评 of a member, a community or a brand: what it promised, what it did, and what residents say of it. */
export default function ShowingPage({ of, id }: { of: ShowingOf; id: string }) {
  const t = useText();
  const w = t.answering.showing;
  const showing = useShowing(of, id);
  const missing = [404, 422].includes(asApiError(showing.error).status);
  return (
    <article className="sheet">
      <p>
        <a href={residentPaths.alliance}>‹ {w.back}</a>
      </p>
      {showing.isPending && (
        <p className="muted" role="status">
          {t.loading}
        </p>
      )}
      {missing ? <p className="empty">{w.gone}</p> : <Problem error={showing.error} onRetry={() => void showing.refetch()} />}
      {showing.data && <Showing of={of} id={id} showing={showing.data} />}
    </article>
  );
}

function Showing({ of, id, showing }: { of: ShowingOf; id: string; showing: AllianceShowing }) {
  const t = useText();
  const w = t.answering.showing;
  const rated = showing.stars.reduce((sum, count) => sum + count, 0);
  const filter = [
    of === 'members' ? `member=${id}` : showing.community && `community=${showing.community}`,
    showing.theme && `theme=${showing.theme}`,
  ];
  return (
    <>
      <h1>{showing.name}</h1>
      {showing.slogan && <p className="state">{showing.slogan}</p>}
      {showing.introduction && <p className="prose">{showing.introduction}</p>}
      {showing.theme && <p className="muted">{w.theme(t.services.theme[showing.theme])}</p>}
      <dl className="figures">
        <div>
          <dt>{w.promised}</dt>
          <dd>{showing.promised}</dd>
        </div>
        <div>
          <dt>{w.delivered}</dt>
          <dd>{showing.delivered}</dd>
        </div>
        <div>
          <dt>{w.heads}</dt>
          <dd>{showing.heads}</dd>
        </div>
        <div>
          <dt>{w.stars}</dt>
          <dd>{showing.meanStars === null ? <span className="muted">{w.unrated}</span> : meanOf(showing.meanStars)}</dd>
        </div>
      </dl>
      <p>
        <a href={`${residentPaths.alliance}?${['list=projects', ...filter.filter(Boolean)].join('&')}`}>{w.projects}</a>
      </p>
      {of === 'communities' && (
        <p>
          <a href={`${residentPaths.reports}?community=${id}`}>{w.reports}</a>
        </p>
      )}
      {rated > 0 && (
        <section aria-labelledby="marks">
          <h2 id="marks">{w.marks}</h2>
          <ul className="spread">
            {[5, 4, 3, 2, 1].map((stars) => (
              <li key={stars}>
                <span>{t.services.project.starsOf(stars)}</span>
                <progress aria-label={t.services.project.starsOf(stars)} value={showing.stars[stars - 1]} max={rated} />
                <span>{showing.stars[stars - 1]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="said">
        <h2 id="said">{w.said}</h2>
        {showing.said.length === 0 && <p className="muted">{w.nothingSaid}</p>}
        <ul className="comments">
          {showing.said.map((said) => (
            <li key={said.ratedAt + said.comment}>
              <span role="img" aria-label={t.services.project.starsOf(said.stars)}>
                {'★'.repeat(said.stars)}
              </span>
              <p className="prose">{said.comment}</p>
              <a href={residentPaths.project(said.projectId)}>{said.projectTitle}</a> <time>{formatDay(said.ratedAt)}</time>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
