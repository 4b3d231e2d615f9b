import { DownOutlined, PlusOutlined, UpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useUser } from '@/api/session';
import type { AgreementDetails, AgreementRow, MemberRow } from '@/api/types-alliance';
import { Pages } from '@/components/alliance/pages';
import { Evidence } from '@/components/attachments/evidence';
import { roleName } from '@/components/role-name';
import { Loaded } from '@/components/states';
import { useAgreementText } from '@/i18n/agreements';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import { usePageSearch } from '@/lib/page-state';
import { can } from '@/lib/permissions';
import { AgreementActs } from './agreement-acts';
import { Promises, Standing } from './agreements';
import { DraftAgreement } from './dialogs';
import { useAgreement, useAgreementsOf } from './queries';
import type { MemberSearch } from './search';

/** Every agreement with one member, the newest first; the one that the address names is unfolded. */
export function MemberAgreements({ member }: { member: Pick<MemberRow, 'id' | 'name'> }) {
  const a = useText().alliance;
  const w = useAgreementText();
  const user = useUser();
  const agreements = useAgreementsOf(member.id);
  const [search, setSearch] = usePageSearch<MemberSearch>();
  const [drafting, setDrafting] = useState(false);
  return (
    <section className="stack" aria-label={w.section}>
      <div className="row spread">
        <h2>{w.section}</h2>
        {can(user, 'agreements.maintain') && (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setDrafting(true)}>
            {a.draft}
          </Button>
        )}
      </div>
      <Pages query={agreements} filtered={false} none={w.none} onClear={() => undefined}>
        {(row) => (
          <Agreement
            key={row.id}
            row={row}
            open={search.agreement === row.id}
            onToggle={() => setSearch({ agreement: search.agreement === row.id ? undefined : row.id }, { resetScroll: false })}
          />
        )}
      </Pages>
      <DraftAgreement
        open={drafting}
        member={member}
        onClose={() => setDrafting(false)}
        onDrafted={(id) => setSearch({ agreement: id }, { resetScroll: false })}
      />
    </section>
  );
}

function Agreement({ row, open, onToggle }: { row: AgreementRow; open: boolean; onToggle: () => void }) {
  const a = useText().alliance;
  const w = useAgreementText();
  return (
    <li>
      <span className="row spread">
        <strong className="num">{row.number}</strong>
        <Standing row={row} />
      </span>
      <dl className="facts agreement-facts">
        <div>
          <dt>{w.parties}</dt>
          <dd>
            {w.partiesOf(row.divisionName ?? row.division, row.memberName)} · {a.signsAs[row.signsAs]}
          </dd>
        </div>
        <div>
          <dt>{w.term}</dt>
          <dd className="num">
            {w.termOf(row.from, row.until)}
            {row.reminder !== null && ` · ${w.endsIn(row.daysLeft)}`}
          </dd>
        </div>
        <div>
          <dt>{w.signed}</dt>
          <dd className="num">{row.signedOn ? w.signedOf(row.signedOn, row.documentNumber ?? '') : w.notSigned}</dd>
        </div>
      </dl>
      {(row.renewsId || row.renewedById) && (
        <span className="muted">{[row.renewsId && w.renews, row.renewedById && w.renewedBy].filter(Boolean).join(' · ')}</span>
      )}
      <Promises row={row} />
      <div className="row spread">
        <AgreementActs row={row} name={row.number} />
        <Button
          size="small"
          type="link"
          aria-expanded={open}
          aria-label={open ? w.closeOf(row.number) : w.openOf(row.number)}
          icon={open ? <UpOutlined aria-hidden /> : <DownOutlined aria-hidden />}
          onClick={onToggle}
        >
          {open ? w.close : w.open}
        </Button>
      </div>
      {open && <Unfolded id={row.id} />}
    </li>
  );
}

function Unfolded({ id }: { id: string }) {
  const agreement = useAgreement(id);
  return (
    <div className="agreement-details">
      <Loaded query={agreement} skeletonRows={3}>
        {(details) => <Details details={details} />}
      </Loaded>
    </div>
  );
}

function Details({ details }: { details: AgreementDetails }) {
  const t = useText();
  const w = useAgreementText();
  return (
    <>
      <section aria-label={w.files}>
        <h3>{w.files}</h3>
        {details.files.length > 0 ? <Evidence attachments={details.files} /> : <p className="muted">{w.noFiles}</p>}
      </section>
      <section aria-label={w.history}>
        <h3>{w.history}</h3>
        <ol className="alliance-history">
          {details.history.toReversed().map((line) => (
            <li key={line.at + line.action}>
              <strong>{w.act[line.action]}</strong>{' '}
              <span className="muted">
                <span className="num">{formatInstant(line.at)}</span> · {line.actorName ?? roleName(t, line.actorRole)}
              </span>
              {line.note && <p className="prose">{line.note}</p>}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
