import type { PublicProject, PublicProjectDetails } from '@/api/types-public-alliance';
import { formatDay } from '@/lib/dates';
import { meanOf } from '../services/when';
import { useText } from '../text';

/** How the stars are spread, and the comments; both of the ratings that the answer holds. */
export function Said({ project, ratings }: { project: PublicProject; ratings: PublicProjectDetails['ratings'] }) {
  const p = useText().services.project;
  if (project.meanStars === null || ratings.length === 0) return <p className="muted">{p.saidNot}</p>;
  const comments = ratings.filter((rating) => rating.comment);
  return (
    <>
      <p>
        <strong className="mean">{p.mean(meanOf(project.meanStars))}</strong> <span className="muted">{p.count(project.ratingCount)}</span>
      </p>
      <ul className="spread">
        {[5, 4, 3, 2, 1].map((stars) => {
          const count = ratings.filter((rating) => rating.stars === stars).length;
          return (
            <li key={stars}>
              <span>{p.starsOf(stars)}</span>
              <progress aria-label={p.starsOf(stars)} value={count} max={ratings.length} />
              <span>{count}</span>
            </li>
          );
        })}
      </ul>
      {project.ratingCount > ratings.length && <p className="muted">{p.latest}</p>}
      <h3>{p.comments}</h3>
      {comments.length === 0 && <p className="muted">{p.noComment}</p>}
      <ul className="comments">
        {comments.map((rating) => (
          <li key={rating.ratedAt + rating.comment}>
            <span role="img" aria-label={p.starsOf(rating.stars)}>
              {'★'.repeat(rating.stars)}
            </span>
            <p className="prose">{rating.comment}</p>
            <time>{formatDay(rating.ratedAt)}</time>
          </li>
        ))}
      </ul>
    </>
  );
}
