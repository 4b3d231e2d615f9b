import type { ProjectDetails } from '@/api/types-alliance';
import { Stars } from '@/components/alliance/marks';
import { Evidence } from '@/components/attachments/evidence';
import { useText } from '@/i18n/staff';
import { formatDay, formatInstant } from '@/lib/dates';
import { residentPaths } from '@/lib/paths';
import { QrCode } from '@/lib/qr';

/** What was delivered, the code that residents rate it with, and what they said. */
export function Delivered({ details }: { details: ProjectDetails }) {
  const l = useText().lists;
  const p = l.project;
  const { project, delivery, ratingCode, rateUntil } = details;
  if (!delivery) return null;
  return (
    <>
      <section className="card stack" aria-label={p.delivery}>
        <h2>{p.delivery}</h2>
        <p style={{ margin: 0 }}>
          <strong>{p.heads(delivery.heads, delivery.hours)}</strong> ·{' '}
          {delivery.costFen === 0 ? p.free : p.yuan((delivery.costFen / 100).toFixed(2))} ·{' '}
          <span className="num">{formatInstant(project.deliveredAt)}</span>
        </p>
        {delivery.note && <p className="prose">{delivery.note}</p>}
        {details.files.length > 0 ? <Evidence attachments={details.files} /> : <p className="muted">{p.noFiles}</p>}
      </section>
      {ratingCode && (
        <section className="card" aria-label={p.rating}>
          <h2>{p.rating}</h2>
          <div className="rating-code">
            <QrCode text={location.origin + residentPaths.rateOne(ratingCode)} label={p.rating} size={200} />
            <div>
              <p>{p.ratingHint(formatInstant(rateUntil))}</p>
              <a href={residentPaths.rateOne(ratingCode)} target="_blank" rel="noreferrer">
                {p.ratingLink}
              </a>
            </div>
          </div>
        </section>
      )}
      <section className="card" aria-label={p.marks}>
        <h2>{p.marks}</h2>
        {project.meanStars === null ? (
          <p className="muted">{p.noMarks}</p>
        ) : (
          <p>
            <Stars stars={project.meanStars} />{' '}
            <strong className="num">{p.stars(project.meanStars.toFixed(1), project.ratingCount)}</strong>
          </p>
        )}
        {details.ratings.map((rating) => (
          <div key={rating.ratedAt + rating.stars} className="slot-row">
            <span>
              <Stars stars={rating.stars} /> {rating.comment}
            </span>
            <span className="muted num">{formatDay(rating.ratedAt)}</span>
          </div>
        ))}
      </section>
    </>
  );
}
