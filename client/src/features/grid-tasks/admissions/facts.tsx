import { AlertOutlined, CheckCircleOutlined, FilePdfOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { buildUrl } from '@/api/client';
import type { AdmissionDetails } from '@/api/types';
import { useListedName } from '@/components/grid-work/queries';
import { limitWords } from '@/components/grid-work/words';
import { roleName } from '@/components/role-name';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import { GuaranteeWords } from './status';

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What was decided, or what leave it has for now: what everybody looks for first. */
export function Outcome({ admission }: { admission: AdmissionDetails }) {
  const a = useText().gridWork.admissions;
  const { decision, emergency } = admission;
  return (
    <>
      {emergency && (
        <p className="outcome" data-tone="bad">
          <AlertOutlined aria-hidden /> <strong>{a.emergency}</strong> {a.emergencyUntil(emergency.until)}
          {emergency.ratifyBy && ` · ${a.ratifyBy(formatInstant(emergency.ratifyBy))}`}
          <span className="prose">{emergency.reason}</span>
        </p>
      )}
      {decision && (
        <p className="outcome" data-tone="ok">
          <CheckCircleOutlined aria-hidden /> <strong>{decision.documentNumber}</strong> {decision.date} · {decision.meeting}
        </p>
      )}
    </>
  );
}

export function Facts({ admission }: { admission: AdmissionDetails }) {
  const t = useText();
  const a = t.gridWork.admissions;
  const running = admission.status === 'active' || admission.status === 'approved' || admission.status === 'suspended';
  return (
    <section className="card stack">
      <dl className="facts">
        <Fact name={a.column.unit}>{admission.unitName ?? '—'}</Fact>
        <Fact name={t.gridWork.catalogue.classLabel}>{t.gridWork.class[admission.class]}</Fact>
        <Fact name={a.column.period}>
          <span className="num">
            {admission.from} – {admission.until}
          </span>
        </Fact>
        <Fact name={a.guarantee}>
          <GuaranteeWords row={admission} />
          {admission.fundingSource && <div>{admission.fundingSource}</div>}
          {running && (
            <div>
              <span className="tag" data-tone={admission.guaranteeProven ? 'ok' : 'warn'}>
                {admission.guaranteeProven ? a.proven : a.unproven}
              </span>
              {admission.guaranteeDueAt && !admission.guaranteeProven && admission.status === 'active' && (
                <small className="muted"> {a.suspendsOn(formatInstant(admission.guaranteeDueAt))}</small>
              )}
            </div>
          )}
        </Fact>
        <Fact name={t.gridWork.catalogue.limit}>{limitWords(t, admission.limit)}</Fact>
        <Fact name={t.gridWork.catalogue.member.estimatedMinutes}>
          {t.gridWork.minutes(admission.estimatedMinutes)}
          {admission.evidenceRequired && ` · ${t.gridWork.catalogue.evidence}`}
        </Fact>
        <Fact name={a.itemCode}>
          <span className="num">{admission.itemCode}</span>
        </Fact>
      </dl>
      <div>
        <h2>{a.purpose}</h2>
        <p className="prose">{admission.purpose}</p>
      </div>
      <div>
        <h2>{a.basis}</h2>
        <p className="prose">{admission.legalBasis}</p>
      </div>
    </section>
  );
}

export function GridList({ admission }: { admission: AdmissionDetails }) {
  const a = useText().gridWork.admissions;
  return (
    <section className="card">
      <h2>
        {a.grids} <span className="muted num">{admission.grids.length}</span>
      </h2>
      <ul className="plain-list">
        {admission.grids.map((grid) => (
          <li key={grid.gridId} className="row spread">
            <span>
              {grid.name ?? grid.divisionCode} <span className="muted">{a.hoursOf(grid.hoursPerMonth)}</span>
            </span>
            {grid.awaited && (
              <span className="tag" data-tone="warn">
                {a.awaited}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const tones = { bearable: 'ok', bearableWithHelp: 'warn', tooMuch: 'bad' } as const;

export function Reviews({ admission }: { admission: AdmissionDetails }) {
  const t = useText();
  const a = t.gridWork.admissions;
  const nameOf = useListedName();
  return (
    <section className="card stack">
      <h2 style={{ margin: 0 }}>{a.reviewTitle}</h2>
      {admission.reviews.length === 0 && <span className="muted">{a.noReviews}</span>}
      <ul className="plain-list">
        {admission.reviews.map((review) => (
          <li key={review.at + review.reviewerName}>
            <div className="row">
              <span className="tag" data-tone={tones[review.opinion]}>
                {a.opinion[review.opinion]}
              </span>
              <strong>{review.reviewerName}</strong>
              <span className="muted">{[roleName(t, review.role), review.grids.join('、')].filter(Boolean).join(' · ')}</span>
            </div>
            <div className="muted">
              {[a.hoursNowOf(review.hoursNow), review.overlaps.length > 0 && a.overlapsWith(review.overlaps.map(nameOf).join('、'))]
                .filter(Boolean)
                .join(' · ')}
            </div>
            {review.note && <p className="prose">{review.note}</p>}
          </li>
        ))}
      </ul>
      {admission.recommendation && (
        <div>
          <h2>{a.recommendation}</h2>
          <div className="row">
            <span className="tag" data-tone={admission.recommendation.supports ? 'ok' : 'bad'}>
              {admission.recommendation.supports ? a.supports : a.opposes}
            </span>
            <span className="muted">{admission.recommendation.byName}</span>
          </div>
          <p className="prose">{admission.recommendation.note}</p>
        </div>
      )}
    </section>
  );
}

export function Documents({ admission }: { admission: AdmissionDetails }) {
  const a = useText().gridWork.admissions;
  if (admission.files.length === 0) return null;
  return (
    <section className="card">
      <h2>{a.documents}</h2>
      <ul className="plain-list">
        {admission.files.map((file) => (
          <li key={file.id}>
            <a
              href={buildUrl('/attachments/{id}/content', { path: { id: file.id } })}
              target="_blank"
              rel="noreferrer"
              style={{ textDecoration: 'underline' }}
            >
              <FilePdfOutlined aria-hidden /> {file.fileName}
            </a>{' '}
            <small className="muted num">{formatInstant(file.uploadedAt)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
