import { PlusOutlined } from '@ant-design/icons';
import { Button, Select, Tabs } from 'antd';
import { type ReactNode, useState } from 'react';
import { useUser } from '@/api/session';
import { gapStatuses, meetingSeries, meetingStatuses, promiseStandings } from '@/api/types-meetings';
import { useMeetingText } from '@/i18n/meetings';
import { usePageSearch } from '@/lib/page-state';
import { can } from '@/lib/permissions';
import { Actions } from './actions';
import { Gaps, RaiseGap } from './gaps';
import { Meetings } from './meeting-list';
import { PlanMeeting } from './plan-meeting';
import { AttendanceTable, PromiseTracker } from './promises';
import { type MeetingSearch, meetingTabs } from './search';
import '@/components/alliance/alliance.css';
import './meetings.css';

/** Joint meetings, what they resolved, whether it was done, and what nobody was competent for. */
export default function MeetingsPage(): ReactNode {
  const m = useMeetingText();
  const user = useUser();
  const [search, setSearch] = usePageSearch<MeetingSearch>();
  const [dialog, setDialog] = useState<'plan' | 'raise' | null>(null);
  const close = () => setDialog(null);
  // A member's own people act on their own actions and keep no register.
  const tabs = meetingTabs.filter((tab) => tab !== 'gaps' || user.areaCode);
  const content = {
    meetings: <MeetingsTab search={search} onSearch={setSearch} />,
    actions: <ActionsTab search={search} onSearch={setSearch} />,
    promises: (
      <div className="stack">
        <PromiseTracker year={search.year} onYear={(year) => setSearch({ ...search, year })} />
        <AttendanceTable />
      </div>
    ),
    gaps: <GapsTab search={search} onSearch={setSearch} />,
  };
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{m.title}</h1>
          <span className="muted">{m.intro}</span>
        </div>
        <span className="row">
          {can(user, 'meetings.act') && user.areaCode && <Button onClick={() => setDialog('raise')}>{m.raise}</Button>}
          {can(user, 'meetings.convene') && (
            <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setDialog('plan')}>
              {m.plan}
            </Button>
          )}
        </span>
      </div>
      <Tabs
        activeKey={search.tab ?? 'meetings'}
        onChange={(tab) => setSearch({ tab: tab === 'meetings' ? undefined : (tab as MeetingSearch['tab']) })}
        items={tabs.map((key) => ({ key, label: m.tabs[key], children: content[key] }))}
        destroyOnHidden
      />
      {can(user, 'meetings.convene') && <PlanMeeting open={dialog === 'plan'} onClose={close} />}
      <RaiseGap open={dialog === 'raise'} onClose={close} />
    </div>
  );
}

interface TabProps {
  search: MeetingSearch;
  onSearch: (next: MeetingSearch) => void;
}

function MeetingsTab({ search, onSearch }: TabProps) {
  const m = useMeetingText();
  return (
    <>
      <search className="row">
        <Select
          aria-label={m.statusLabel}
          placeholder={m.statusLabel}
          value={search.status}
          allowClear
          style={{ width: 160 }}
          options={meetingStatuses.map((value) => ({ value, label: m.status[value] }))}
          onChange={(status) => onSearch({ ...search, status })}
        />
        <Select
          aria-label={m.seriesLabel}
          placeholder={m.seriesLabel}
          value={search.series}
          allowClear
          style={{ width: 160 }}
          options={meetingSeries.map((value) => ({ value, label: m.series[value] }))}
          onChange={(series) => onSearch({ ...search, series })}
        />
      </search>
      <Meetings search={search} onClear={() => onSearch({})} />
    </>
  );
}

function ActionsTab({ search, onSearch }: TabProps) {
  const m = useMeetingText();
  return (
    <>
      <search className="row">
        <Select
          aria-label={m.promiseLabel}
          placeholder={m.promiseLabel}
          value={search.promise}
          allowClear
          style={{ width: 180 }}
          options={promiseStandings.map((value) => ({ value, label: m.promise[value] }))}
          onChange={(promise) => onSearch({ ...search, promise })}
        />
      </search>
      <Actions promise={search.promise} onClear={() => onSearch({ tab: 'actions' })} />
    </>
  );
}

function GapsTab({ search, onSearch }: TabProps) {
  const m = useMeetingText();
  return (
    <>
      <search className="row">
        <Select
          aria-label={m.statusLabel}
          placeholder={m.statusLabel}
          value={search.gap}
          allowClear
          style={{ width: 180 }}
          options={gapStatuses.map((value) => ({ value, label: m.gapStatus[value] }))}
          onChange={(gap) => onSearch({ ...search, gap })}
        />
      </search>
      <Gaps status={search.gap} onClear={() => onSearch({ tab: 'gaps' })} />
    </>
  );
}
