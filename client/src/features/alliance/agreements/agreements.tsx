import { Link } from '@tanstack/react-router';
import type { AgreementRow } from '@/api/types-alliance';
import { Pages } from '@/components/alliance/pages';
import { useAgreementText } from '@/i18n/agreements';
import { useText } from '@/i18n/staff';
import { paths } from '@/lib/paths';
import { AgreementActs } from './agreement-acts';
import { useAgreements } from './queries';
import type { AllianceSearch } from './search';

const tones: Partial<Record<AgreementRow['status'], string>> = {
  active: 'ok',
  expiring: 'warn',
  suspended: 'bad',
};

export function Agreements({ search, onClear }: { search: AllianceSearch; onClear: () => void }) {
  const a = useText().alliance;
  const agreements = useAgreements(search);
  return (
    <Pages query={agreements} filtered={Boolean(search.signsAs || search.ends)} none={a.noAgreements} onClear={onClear}>
      {(row) => (
        <li key={row.id}>
          <span className="row spread">
            <Link to={paths.allianceMember} params={{ memberId: row.memberId }} search={{ agreement: row.id }}>
              <strong>{row.memberName}</strong>
            </Link>
            <Standing row={row} />
          </span>
          <AgreementGist row={row} />
          <AgreementActs row={row} name={row.memberName} />
        </li>
      )}
    </Pages>
  );
}

export function Standing({ row }: { row: AgreementRow }) {
  const a = useText().alliance;
  const w = useAgreementText();
  return (
    <span className="row">
      {row.reminder !== null && (
        <span className="tag" data-tone={row.reminder <= 7 ? 'bad' : 'warn'}>
          {w.reminder(row.reminder)}
        </span>
      )}
      <span className="tag" data-tone={tones[row.status]}>
        {a.status[row.status]}
      </span>
    </span>
  );
}

/** What a list says of an agreement. */
function AgreementGist({ row }: { row: AgreementRow }) {
  const a = useText().alliance;
  const w = useAgreementText();
  return (
    <>
      <span className="muted">
        {[row.number, a.signsAs[row.signsAs], row.divisionName, row.documentNumber].filter(Boolean).join(' · ')}
      </span>
      <div className="row">
        <span className="num">{w.termOf(row.from, row.until)}</span>
        {row.reminder !== null && <span className="num">{w.endsIn(row.daysLeft)}</span>}
      </div>
      <Promises row={row} />
    </>
  );
}

export function Promises({ row }: { row: AgreementRow }) {
  const a = useText().alliance;
  const w = useAgreementText();
  if (row.commitments.length === 0) return <p className="muted">{w.noCommitments}</p>;
  return (
    <ul className="alliance-commitments">
      {row.commitments.map((one) => (
        <li key={one.text}>{one.perYear ? a.perYear(one.text, one.perYear) : one.text}</li>
      ))}
    </ul>
  );
}
