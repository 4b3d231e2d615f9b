import { PlusOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useUser } from '@/api/session';
import { type Claim, ClaimDialog } from '@/components/alliance/claim-dialog';
import { ResourceTag } from '@/components/alliance/marks';
import { Pages } from '@/components/alliance/pages';
import { ProjectCalendar } from '@/components/alliance/project-calendar';
import { useResources } from '@/components/alliance/queries';
import { useText } from '@/i18n/staff';
import { today } from '@/lib/dates';
import { usePageSearch } from '@/lib/page-state';
import { paths } from '@/lib/paths';
import { useMedia } from '@/lib/use-media';
import { FittingDemands } from './fitting-demands';
import { Orders } from './orders';
import '@/components/alliance/lists.css';

export interface MemberSearch {
  day?: string;
}

/** Where a member's own people begin: what waits for them, what they could take on, their days, their services. */
export default function MemberPage(): ReactNode {
  const l = useText().lists;
  const user = useUser();
  const [search, setSearch] = usePageSearch<MemberSearch>();
  const wide = useMedia('(min-width: 800px)');
  const [claim, setClaim] = useState<Claim | null>(null);
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{user.memberName ?? l.member.title}</h1>
          <span className="muted">{l.intro}</span>
        </div>
        <Link to={paths.resourceNew}>
          <Button icon={<PlusOutlined aria-hidden />} tabIndex={-1}>
            {l.resource.draft}
          </Button>
        </Link>
      </div>
      <Orders />
      <div className="two-columns">
        <div>
          <FittingDemands onClaim={setClaim} />
        </div>
        <div>
          <Offerings />
        </div>
      </div>
      <section className="stack" aria-label={l.member.calendar}>
        <h2>{l.member.calendar}</h2>
        <ProjectCalendar
          day={search.day ?? today()}
          view={wide ? 'month' : 'week'}
          onDay={(day) => setSearch({ day }, { resetScroll: false })}
        />
      </section>
      <ClaimDialog claim={claim} onClose={() => setClaim(null)} />
    </div>
  );
}

function Offerings() {
  const l = useText().lists;
  const own = useResources({}, 10);
  return (
    <section aria-label={l.member.offerings}>
      <h2>{l.member.offerings}</h2>
      <Pages query={own} filtered={false} none={l.member.noOfferings} onClear={() => undefined}>
        {(row) => (
          <li key={row.id}>
            <div className="row-title">
              <Link to={paths.resource} params={{ resourceId: row.id }}>
                {row.title}
              </Link>
              <ResourceTag status={row.status} />
            </div>
            <span className="muted num">{row.seats === null ? l.noSlots : l.free(row.free ?? 0, row.seats)}</span>
          </li>
        )}
      </Pages>
    </section>
  );
}
