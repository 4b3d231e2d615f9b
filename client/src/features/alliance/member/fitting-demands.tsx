import { Link } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { asApiError } from '@/api/problems';
import type { Claim } from '@/components/alliance/claim-dialog';
import { Reasons } from '@/components/alliance/reasons';
import { Problem } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { paths } from '@/lib/paths';
import { type Fitting, useFitting } from './fitting';

export function FittingDemands({ onClaim }: { onClaim: (claim: Claim) => void }) {
  const l = useText().lists;
  const m = l.member;
  const fitting = useFitting();
  return (
    <section aria-label={m.fitting}>
      <h2>{m.fitting}</h2>
      <p className="muted">{m.fittingHint}</p>
      <Problem error={fitting.error ? asApiError(fitting.error) : null} onRetry={fitting.retry} />
      {fitting.pending && <Skeleton active />}
      {!fitting.pending && !fitting.error && fitting.rows.length === 0 && <p className="muted">{m.fittingNone}</p>}
      <ul className="plain-rows">
        {fitting.rows.map((row) => (
          <Row key={row.id} row={row} onClaim={onClaim} />
        ))}
      </ul>
    </section>
  );
}

function Row({ row, onClaim }: { row: Fitting; onClaim: (claim: Claim) => void }) {
  const l = useText().lists;
  return (
    <li>
      <div className="row-title">
        <Link to={paths.demand} params={{ demandId: row.id }}>
          {row.title}
        </Link>
        <span className="row">
          {row.gap && (
            <span className="tag" data-tone="bad">
              {l.member.gap}
            </span>
          )}
          {row.fits && (
            <span className="tag num" data-tone="accent">
              {l.match.points(row.fits.points)}
            </span>
          )}
        </span>
      </div>
      {row.publicText && <p style={{ margin: '2px 0' }}>{row.publicText}</p>}
      <div className="muted">{[row.number, l.people(row.heads), row.communityName].filter(Boolean).join(' · ')}</div>
      <div className="row spread" style={{ alignItems: 'flex-start' }}>
        {row.fits ? (
          <details style={{ flex: 1, minWidth: 0 }}>
            <summary>{l.member.fits(row.fits.title)}</summary>
            <Reasons reasons={row.fits.reasons} />
          </details>
        ) : (
          <span />
        )}
        <Button type="primary" size="small" aria-label={`${l.act.claim} ${row.title}`} onClick={() => onClaim({ demands: [row] })}>
          {l.act.claim}
        </Button>
      </div>
    </li>
  );
}
