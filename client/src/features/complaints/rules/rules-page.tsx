import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { useUser } from '@/api/session';
import type { Category } from '@/api/types';
import { DivisionPicker } from '@/components/territory/pickers';
import { useText } from '@/i18n/staff';
import { usePageSearch } from '@/lib/page-state';
import { AdoptRules } from './adopt-rules';
import { Categories } from './categories';
import { RuleSets } from './rule-sets';
import './rules.css';
import type { RulesSearch } from './search';

export default function RulesPage(): ReactNode {
  const r = useText().complaints.rules;
  const user = useUser();
  const [search, setSearch] = usePageSearch<RulesSearch>();
  const [adopting, setAdopting] = useState<{ start: Category | null } | null>(null);
  const area = search.area ?? user.areaCode;
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{r.title}</h1>
          <span className="muted">{r.intro}</span>
        </div>
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdopting({ start: null })}>
          {r.create}
        </Button>
      </div>
      <div className="row">
        <Segmented<string>
          aria-label={r.title}
          value={search.tab ?? 'categories'}
          options={[
            { value: 'categories', label: r.categories },
            { value: 'sets', label: r.sets },
          ]}
          onChange={(tab) => setSearch({ ...search, tab: tab === 'sets' ? 'sets' : undefined })}
        />
        <DivisionPicker
          root={user.areaCode}
          value={area}
          aria-label={r.place}
          onChange={(code) => setSearch({ ...search, area: code && code !== user.areaCode ? code : undefined })}
        />
      </div>
      {search.tab === 'sets' ? (
        <RuleSets area={area} />
      ) : (
        <Categories area={area} search={search} onSearch={setSearch} onAdopt={(start) => setAdopting({ start })} />
      )}
      <AdoptRules open={adopting !== null} start={adopting?.start ?? null} area={area} onClose={() => setAdopting(null)} />
    </div>
  );
}
