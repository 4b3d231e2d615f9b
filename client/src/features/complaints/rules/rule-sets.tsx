import type { RuleSet } from '@/api/types';
import { EmptyState, Loaded } from '@/components/states';
import { useCategories } from '@/components/territory/queries';
import { useText } from '@/i18n/staff';
import { today } from '@/lib/dates';
import { useRuleSets } from './queries';
import { JurisdictionName, limitText, ruleName, Source, useCategoryName } from './words';

/** What the server writes as the source of a number that stands nowhere. */
const unsourced = 'default, unsourced';

export function RuleSets({ area }: { area: string | null }) {
  const sets = useRuleSets(area);
  return (
    <Loaded query={sets} empty={(all) => all.length === 0 && <EmptyState kind="none" />}>
      {(all) => (
        <div className="stack">
          {all.map((set) => (
            <RuleSetCard key={set.id} set={set} />
          ))}
        </div>
      )}
    </Loaded>
  );
}

function RuleSetCard({ set }: { set: RuleSet }) {
  const t = useText();
  const r = t.complaints.rules;
  const nameOf = useCategoryName();
  const categories = useCategories();
  const future = set.validFrom > today();
  const categoryName = (code: string) => {
    const found = categories.data?.find((c) => c.code === code);
    return found ? nameOf(found) : code;
  };
  const lines = [
    ...set.rules.map((rule) => ({ ...rule, what: ruleName(r.keys, rule.key), said: limitText(t, rule) })),
    ...set.numberRules.map((rule) => ({ ...rule, what: ruleName(r.numberKeys, rule.key), said: String(rule.value) })),
    ...set.categoryRules.map((rule) => ({
      ...rule,
      what: `${categoryName(rule.categoryCode)} ${rule.categoryCode}`,
      said: limitText(t, rule.limit),
    })),
  ];
  return (
    <details className="card rule-set">
      <summary>
        <strong>{set.name}</strong>
        <span className="tag" data-tone={future ? 'warn' : 'ok'}>
          {future ? r.notYet(set.validFrom) : r.since(set.validFrom)}
        </span>
        <span className="muted">
          <JurisdictionName value={set.jurisdiction} /> · {r.version(lines.length)}
        </span>
      </summary>
      <p>
        {r.source}：
        <Source source={set.source} clause={set.clause} isDefault={set.source === unsourced} />
      </p>
      <div className="scroll-x">
        <table className="plain-table">
          <caption className="visually-hidden">{set.name}</caption>
          <thead>
            <tr>
              <th scope="col">{r.item}</th>
              <th scope="col">{r.limit}</th>
              <th scope="col">{r.source}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <td>{line.what}</td>
                <td className="nowrap">{line.said}</td>
                <td>
                  <Source source={line.source} clause={line.clause} isDefault={line.source === unsourced} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
