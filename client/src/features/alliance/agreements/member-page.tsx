import { ArrowLeftOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useUser } from '@/api/session';
import type { MemberRow } from '@/api/types-alliance';
import { Loaded } from '@/components/states';
import { useAgreementText } from '@/i18n/agreements';
import { useText } from '@/i18n/staff';
import { formatDay } from '@/lib/dates';
import { usePageParam } from '@/lib/page-state';
import { paths } from '@/lib/paths';
import { can } from '@/lib/permissions';
import { MemberAgreements } from './member-agreements';
import { MemberContacts } from './member-contacts';
import { CorrectMember } from './member-dialog';
import { useMember } from './queries';
import '@/components/alliance/alliance.css';

/** One member of the alliance: who it is, and everything that was agreed with it. */
export default function MemberPage(): ReactNode {
  const t = useText();
  const id = usePageParam('memberId');
  const member = useMember(id);
  const user = useUser();
  return (
    <div className="page page-narrow">
      <div>
        <Link to={paths.alliance} search={{ tab: 'members' }}>
          <ArrowLeftOutlined aria-hidden /> {t.common.backToList}
        </Link>
      </div>
      <Loaded query={member}>
        {(data) => (
          <article key={id} className="stack">
            <Who member={data} />
            {can(user, 'members.contact') && <MemberContacts member={data} />}
            <MemberAgreements member={data} />
          </article>
        )}
      </Loaded>
    </div>
  );
}

function Who({ member }: { member: MemberRow }) {
  const a = useText().alliance;
  const w = useAgreementText();
  const user = useUser();
  const [correcting, setCorrecting] = useState(false);
  return (
    <header className="card stack">
      <div className="row spread">
        <span className="muted">{w.page}</span>
        <span className="row">
          <span className="tag">{a.kind[member.kind]}</span>
          {can(user, 'members.maintain') && member.leftAt === null && (
            <Button size="small" onClick={() => setCorrecting(true)}>
              {w.correct}
            </Button>
          )}
        </span>
      </div>
      <h1>{member.name}</h1>
      {member.leftAt && <p>{w.left(formatDay(member.leftAt), member.leaveReason ?? '')}</p>}
      {member.introduction && <p className="prose">{member.introduction}</p>}
      <dl className="facts">
        <div>
          <dt>{w.joined}</dt>
          <dd className="num">{formatDay(member.joinedAt)}</dd>
        </div>
        {member.dualCheckIn && (
          <div>
            <dt>{w.dualCheckIn}</dt>
            <dd>{member.dualCheckInName ?? member.dualCheckIn}</dd>
          </div>
        )}
        {member.qualifications.length > 0 && (
          <div>
            <dt>{w.qualifications}</dt>
            {member.qualifications.map((one) => (
              <dd key={one.number}>
                {w.qualification(one.name, one.number, one.issuer)}
                {one.validUntil && ` · ${w.validUntil(one.validUntil)}`}
              </dd>
            ))}
          </div>
        )}
      </dl>
      {correcting && <CorrectMember member={member} onClose={() => setCorrecting(false)} />}
    </header>
  );
}
