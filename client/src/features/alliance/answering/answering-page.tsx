import { PlusOutlined } from '@ant-design/icons';
import { Button, Select, Tabs } from 'antd';
import { type ReactNode, useState } from 'react';
import { useUser } from '@/api/session';
import { reportStatuses } from '@/api/types-answering';
import { useAnsweringText } from '@/i18n/answering';
import { usePageSearch } from '@/lib/page-state';
import { can } from '@/lib/permissions';
import { BrandDialog } from './brand-dialog';
import { Brands } from './brands';
import { DraftReport } from './report-dialog';
import { Reports } from './reports';
import { type AnsweringSearch, answeringTabs } from './search';
import { NoteVisit } from './visit-dialog';
import { Visits } from './visits';
import '@/components/alliance/alliance.css';
import './answering.css';

/** What a community tells its residents, what they tell it, and under which names the alliance serves. */
export default function AnsweringPage(): ReactNode {
  const w = useAnsweringText();
  const user = useUser();
  const [search, setSearch] = usePageSearch<AnsweringSearch>();
  const [dialog, setDialog] = useState<(typeof answeringTabs)[number] | null>(null);
  const close = () => setDialog(null);
  // A member's own people see under which brands they serve; what residents tell a community is not theirs.
  const shown = { reports: Boolean(user.areaCode), visits: can(user, 'demands.collect'), brands: true };
  const tabs = answeringTabs.filter((tab) => shown[tab]);
  const open = tabs.find((tab) => tab === search.tab) ?? tabs[0] ?? 'brands';
  const may = { reports: can(user, 'demands.triage'), visits: can(user, 'demands.collect'), brands: can(user, 'brands.maintain') };
  const words = { reports: w.newReport, visits: w.newVisit, brands: w.newBrand };
  const content = {
    reports: (
      <>
        <search className="row">
          <Select
            aria-label={w.statusLabel}
            placeholder={w.statusLabel}
            value={search.status}
            allowClear
            style={{ width: 160 }}
            options={reportStatuses.map((value) => ({ value, label: w.status[value] }))}
            onChange={(status) => setSearch({ ...search, status })}
          />
        </search>
        <Reports search={search} onClear={() => setSearch({})} />
      </>
    ),
    visits: <Visits />,
    brands: <Brands />,
  };
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{w.title}</h1>
          <span className="muted">{w.intro}</span>
        </div>
        {may[open] && (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setDialog(open)}>
            {words[open]}
          </Button>
        )}
      </div>
      <Tabs
        activeKey={open}
        onChange={(tab) => setSearch({ tab: tab === 'reports' ? undefined : (tab as AnsweringSearch['tab']) })}
        items={tabs.map((key) => ({ key, label: w.tabs[key], children: content[key] }))}
        destroyOnHidden
      />
      <DraftReport open={dialog === 'reports'} onClose={close} />
      <NoteVisit open={dialog === 'visits'} onClose={close} />
      {dialog === 'brands' && <BrandDialog onClose={close} />}
    </div>
  );
}
