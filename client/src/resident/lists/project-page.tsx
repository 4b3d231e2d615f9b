import { asApiError } from '@/api/problems';
import type { PublicProjectDetails } from '@/api/types-public-alliance';
import { formatDay } from '@/lib/dates';
import { residentPaths } from '@/lib/paths';
import { Problem } from '../problem';
import { useProject } from '../services/queries';
import { whenOf } from '../services/when';
import { useText } from '../text';
import { Said } from './said';
import '../services/services.css';

/** 亮晒评: what a project promised, what it did, and what residents say of it. */
export default function ProjectPage({ id }: { id: string }) {
  const t = useText();
  const p = t.services.project;
  const project = useProject(id);
  return (
    <article className="sheet">
      <p>
        <a href={`${residentPaths.alliance}?list=projects`}>‹ {p.back}</a>
      </p>
      {project.isPending && (
        <p className="muted" role="status">
          {t.loading}
        </p>
      )}
      {asApiError(project.error).status === 404 ? (
        <p className="empty">{p.gone}</p>
      ) : (
        <Problem error={project.error} onRetry={() => void project.refetch()} />
      )}
      {project.data && <Project details={project.data} />}
    </article>
  );
}

function Project({ details }: { details: PublicProjectDetails }) {
  const t = useText().services;
  const p = t.project;
  const { project } = details;
  return (
    <>
      <p className="mark">
        {t.lists.projectStatus[project.status]} · {t.theme[project.theme]}
      </p>
      <h1>{project.title}</h1>
      <p className="muted">
        {[project.number, project.memberName ?? t.lists.seekMember, project.communityName].filter(Boolean).join(' · ')}
      </p>
      <section aria-labelledby="promised">
        <h2 id="promised">{p.promised}</h2>
        {details.promised.length > 0 ? (
          <ul className="points">
            {details.promised.map((wish) => (
              <li key={wish}>{wish}</li>
            ))}
          </ul>
        ) : (
          <p>{p.promisedNone}</p>
        )}
        {project.startsAt && (
          <dl className="pairs">
            <dt>{t.tracked.when}</dt>
            <dd>{whenOf(t.weekday, project.startsAt, project.endsAt)}</dd>
            {project.place && (
              <>
                <dt>{t.tracked.where}</dt>
                <dd>{project.place}</dd>
              </>
            )}
          </dl>
        )}
      </section>
      <section aria-labelledby="done">
        <h2 id="done">{p.done}</h2>
        <Done details={details} />
      </section>
      <section aria-labelledby="said">
        <h2 id="said">{p.said}</h2>
        <Said project={project} ratings={details.ratings} />
      </section>
      {project.memberId && project.memberName && (
        <a href={residentPaths.showing('members', project.memberId)}>{p.others(project.memberName)}</a>
      )}
    </>
  );
}

function Done({ details }: { details: PublicProjectDetails }) {
  const p = useText().services.project;
  const { delivery, pictures } = details;
  if (!delivery) return <p className="muted">{p.doneNot}</p>;
  return (
    <>
      <dl className="figures">
        <div>
          <dt>{p.heads}</dt>
          <dd>{p.people(delivery.heads)}</dd>
        </div>
        <div>
          <dt>{p.hours}</dt>
          <dd>{p.hoursOf(delivery.hours)}</dd>
        </div>
        <div>
          <dt>{p.cost}</dt>
          <dd>{delivery.costFen === 0 ? p.free : p.yuan((delivery.costFen / 100).toLocaleString('zh-CN'))}</dd>
        </div>
        <div>
          <dt>{p.day}</dt>
          <dd>{formatDay(details.project.deliveredAt)}</dd>
        </div>
      </dl>
      {delivery.note && <p className="prose">{delivery.note}</p>}
      {pictures.length > 0 && (
        <ul className="pictures">
          {pictures.map((url, i) => (
            <li key={url}>
              <a href={url} target="_blank" rel="noreferrer">
                <img src={url} alt={p.picture(i + 1)} loading="lazy" />
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
