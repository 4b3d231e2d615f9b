import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useUser } from '@/api/session';
import { useEvaluationText } from '@/i18n/evaluations';
import { usePageSearch } from '@/lib/page-state';
import { can } from '@/lib/permissions';
import { CountyYear } from './county-year';
import { MyScore } from './my-score';
import { Records } from './records';
import { Schemes } from './schemes';
import type { EvaluationSearch } from './search';
import './evaluations.css';

/** How the members of the alliance did in a year: the county's view, or a member's own. */
export default function EvaluationsPage(): ReactNode {
  const e = useEvaluationText();
  const own = can(useUser(), 'evaluations.appeal');
  const [search, setSearch] = usePageSearch<EvaluationSearch>();
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{own ? e.mine : e.title}</h1>
          <span className="muted">{own ? e.mineIntro : e.intro}</span>
        </div>
        <Segmented<string>
          aria-label={e.title}
          value={search.tab ?? 'results'}
          options={[
            { value: 'results', label: own ? e.tab.mine : e.tab.results },
            { value: 'records', label: e.tab.records },
            { value: 'schemes', label: e.tab.schemes },
          ]}
          onChange={(tab) => setSearch({ year: search.year, tab: tab === 'records' || tab === 'schemes' ? tab : undefined })}
        />
      </div>
      {search.tab === 'records' ? (
        <Records search={search} onSearch={setSearch} />
      ) : search.tab === 'schemes' ? (
        <Schemes search={search} onSearch={setSearch} />
      ) : own ? (
        <MyScore search={search} onSearch={setSearch} />
      ) : (
        <CountyYear search={search} onSearch={setSearch} />
      )}
    </div>
  );
}
