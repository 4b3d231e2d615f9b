import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select, Tabs } from 'antd';
import { type ReactNode, useState } from 'react';
import { useUser } from '@/api/session';
import { providerKinds, signatoryKinds } from '@/api/types-alliance';
import { ExportMenu, ImportLink } from '@/components/alliance/table-links';
import { useText } from '@/i18n/staff';
import { usePageSearch } from '@/lib/page-state';
import { can } from '@/lib/permissions';
import { Agreements } from './agreements';
import { DraftAgreement } from './dialogs';
import { JoinAlliance } from './member-dialog';
import { Members } from './members';
import { OverviewTab } from './overview-tab';
import { useAgreementCounts } from './queries';
import { type AllianceSearch, reminderDays } from './search';
import '@/components/alliance/alliance.css';

/** Who takes part in the county's alliance, and what they have signed. */
export default function AlliancePage(): ReactNode {
  const a = useText().alliance;
  const user = useUser();
  const [search, setSearch] = usePageSearch<AllianceSearch>();
  const [dialog, setDialog] = useState<'join' | 'draft' | null>(null);
  const close = () => setDialog(null);
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{a.title}</h1>
          <span className="muted">{a.intro}</span>
        </div>
        <span className="row">
          {can(user, 'members.maintain') && <Button onClick={() => setDialog('join')}>{a.join}</Button>}
          {can(user, 'agreements.maintain') && (
            <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setDialog('draft')}>
              {a.draft}
            </Button>
          )}
        </span>
      </div>
      <Counts />
      <Tabs
        activeKey={search.tab ?? 'agreements'}
        onChange={(tab) => setSearch({ tab: tab === 'members' || tab === 'overview' ? tab : undefined })}
        items={[
          {
            key: 'agreements',
            label: a.tabs.agreements,
            children: <AgreementsTab search={search} onSearch={setSearch} />,
          },
          { key: 'overview', label: a.tabs.overview, children: <OverviewTab /> },
          { key: 'members', label: a.tabs.members, children: <MembersTab search={search} onSearch={setSearch} /> },
        ]}
      />
      <JoinAlliance open={dialog === 'join'} onClose={close} />
      <DraftAgreement open={dialog === 'draft'} onClose={close} />
    </div>
  );
}

function Counts() {
  const a = useText().alliance;
  const counts = useAgreementCounts();
  if (!counts.data) return null;
  return (
    <section className="card" aria-label={a.counts}>
      <strong className="num">{a.total(counts.data.total)}</strong>
      <dl className="alliance-counts">
        {counts.data.kinds.map(({ signsAs, count }) => (
          <div key={signsAs}>
            <dt className="muted">{a.signsAs[signsAs]}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface TabProps {
  search: AllianceSearch;
  onSearch: (next: AllianceSearch) => void;
}

function AgreementsTab({ search, onSearch }: TabProps) {
  const a = useText().alliance;
  return (
    <>
      <search className="row">
        <Select
          aria-label={a.signsAsLabel}
          placeholder={a.signsAsLabel}
          value={search.signsAs}
          allowClear
          style={{ width: 170 }}
          options={signatoryKinds.map((value) => ({ value, label: a.signsAs[value] }))}
          onChange={(signsAs) => onSearch({ ...search, signsAs })}
        />
        <Select
          aria-label={a.ends}
          placeholder={a.ends}
          value={search.ends}
          allowClear
          style={{ width: 190 }}
          options={reminderDays.map((value) => ({ value, label: a.endsWithin(value) }))}
          onChange={(ends) => onSearch({ ...search, ends })}
        />
      </search>
      <Agreements search={search} onClear={() => onSearch({})} />
    </>
  );
}

function MembersTab({ search, onSearch }: TabProps) {
  const a = useText().alliance;
  return (
    <>
      <search className="row">
        <Input.Search
          key={search.q ?? ''}
          defaultValue={search.q}
          placeholder={a.searchHint}
          aria-label={a.searchHint}
          allowClear
          maxLength={80}
          style={{ width: 220 }}
          onSearch={(q) => onSearch({ ...search, q: q.trim() || undefined })}
        />
        <Select
          aria-label={a.kindLabel}
          placeholder={a.kindLabel}
          value={search.kind}
          allowClear
          style={{ width: 170 }}
          options={providerKinds.map((value) => ({ value, label: a.kind[value] }))}
          onChange={(kind) => onSearch({ ...search, kind })}
        />
        <ImportLink kind="allianceMembers" needs="members.maintain" />
        <ExportMenu list="/alliance-members" title={a.tabs.members} filter={{ q: search.q, kind: search.kind }} />
      </search>
      <Members search={search} onClear={() => onSearch({ tab: 'members' })} />
    </>
  );
}
