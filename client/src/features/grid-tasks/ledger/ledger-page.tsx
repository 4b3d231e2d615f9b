import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useText } from '@/i18n/staff';
import { usePageSearch } from '@/lib/page-state';
import './ledger.css';
import { LedgerMonths } from './ledger-months';
import { LedgerRows } from './ledger-rows';
import type { LedgerSearch } from './search';

export default function LedgerPage(): ReactNode {
  const l = useText().ledger.list;
  const [search, setSearch] = usePageSearch<LedgerSearch>();
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{l.title}</h1>
          <span className="muted">{l.intro}</span>
        </div>
        <Segmented<string>
          aria-label={l.title}
          value={search.tab ?? 'rows'}
          options={[
            { value: 'rows', label: l.tab.rows },
            { value: 'months', label: l.tab.months },
          ]}
          onChange={(tab) => setSearch({ ...search, tab: tab === 'months' ? 'months' : undefined })}
        />
      </div>
      {search.tab === 'months' ? (
        <LedgerMonths search={search} onSearch={setSearch} />
      ) : (
        <LedgerRows search={search} onSearch={setSearch} />
      )}
    </div>
  );
}
