import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Category, RuleSet } from '@/api/types';
import { EmptyState, Loaded } from '@/components/states';
import { useCategories } from '@/components/territory/queries';
import { useText } from '@/i18n/staff';
import { usePageSearch } from '@/lib/page-state';
import { AdoptRules } from './adopt-rules';
import { useRuleSets } from './queries';
import type { RulesSearch } from './search';

export default function RulesPage(): ReactNode {
  const r = useText().complaints.rules;
  const [search, setSearch] = usePageSearch<RulesSearch>();
  const [adopting, setAdopting] = useState(false);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{r.title}</h1>
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
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdopting(true)}>
            {r.create}
          </Button>
        </div>
      </div>
      {search.tab === 'sets' ? (
        <RuleSets />
      ) : (
        <Categories q={search.q ?? ''} onSearch={(q) => setSearch({ ...search, q: q || undefined })} />
      )}
      <AdoptRules open={adopting} onClose={() => setAdopting(false)} />
    </div>
  );
}

function Categories({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const t = useText();
  const r = t.complaints.rules;
  const categories = useCategories();
  const limitOf = (c: Category) => (c.limit ? t.common.amount(c.limit.amount, t.common.unit[c.limit.unit]) : '—');
  return (
    <>
      <Input.Search
        key={q}
        defaultValue={q}
        placeholder={r.search}
        aria-label={r.search}
        allowClear
        style={{ width: 280 }}
        onSearch={(value) => onSearch(value.trim())}
      />
      <Loaded query={categories} empty={(all) => all.length === 0 && <EmptyState kind="none" />}>
        {(all) => {
          const shown = all.filter((c) => !q || c.name.includes(q) || c.code.startsWith(q));
          if (shown.length === 0) return <EmptyState kind="filtered" onClear={() => onSearch('')} />;
          return (
            <div className="card scroll-x">
              <table className="plain-table">
                <thead>
                  <tr>
                    <th>{t.complaints.column.category}</th>
                    <th>{r.limit}</th>
                    <th>{r.filing}</th>
                    <th>{r.closing}</th>
                    <th>{r.unit}</th>
                    <th>{r.source}</th>
                    <th>{r.validFrom}</th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map((c) => (
                    <tr key={c.code}>
                      <td style={{ paddingInlineStart: 10 + (c.level - 1) * 20 }}>
                        {c.level === 1 ? <strong>{c.name}</strong> : c.name} <span className="muted num">{c.code}</span>
                      </td>
                      <td className="nowrap">{limitOf(c)}</td>
                      <td>{c.filingTest}</td>
                      <td>{c.closingTest}</td>
                      <td>{c.responsibleUnit?.name}</td>
                      <td>{c.isDefault ? <span className="tag">{r.defaultMark}</span> : [c.source, c.clause].filter(Boolean).join(' ')}</td>
                      <td className="num nowrap">{c.validFrom}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          );
        }}
      </Loaded>
    </>
  );
}

function RuleSets() {
  const t = useText();
  const r = t.complaints.rules;
  const sets = useRuleSets();
  return (
    <Loaded query={sets} empty={(all) => all.length === 0 && <EmptyState kind="none" />}>
      {(all) => (
        <div className="stack">
          {all.map((set) => (
            <RuleSetCard key={set.id} set={set} label={r.version(set.rules.length + set.categoryRules.length)} />
          ))}
        </div>
      )}
    </Loaded>
  );
}

function RuleSetCard({ set, label }: { set: RuleSet; label: string }) {
  const t = useText();
  const r = t.complaints.rules;
  const lines = [
    ...set.rules.map((rule) => ({ id: rule.id, what: ruleName(r.keys, rule.key), amount: rule.amount, unit: rule.unit })),
    ...set.categoryRules.map((rule) => ({ id: rule.id, what: rule.categoryCode, amount: rule.limit.amount, unit: rule.limit.unit })),
  ];
  return (
    <details className="card">
      <summary>
        <strong>{set.name}</strong> <span className="muted">{[set.jurisdiction, set.validFrom, label].join(' · ')}</span>
      </summary>
      <p>
        {r.source}：{[set.source, set.clause].filter(Boolean).join(' ')}
      </p>
      <table className="plain-table">
        <thead>
          <tr>
            <th>{r.rule}</th>
            <th>{r.limit}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td>{line.what}</td>
              <td>{t.common.amount(line.amount, t.common.unit[line.unit])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

export const ruleName = (names: Readonly<Record<string, string>>, key: string) => names[key] ?? key;
