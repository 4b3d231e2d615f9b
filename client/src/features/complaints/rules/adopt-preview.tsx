import { ArrowRightOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import type { Category, NewRuleSet } from '@/api/types';
import { Loaded } from '@/components/states';
import { useUnits } from '@/components/territory/queries';
import { useText } from '@/i18n/staff';
import { today } from '@/lib/dates';
import { type CategoryChange, categoryChanges, type Member, numberInForce, ruleChanges, sameLimit } from './changes';
import { useCategoriesIn, useRuleSets } from './queries';
import { JurisdictionName, limitText, ruleName, useCategoryName } from './words';

interface Props {
  set: NewRuleSet;
  sending: boolean;
  onBack: () => void;
  onAdopt: () => void;
}

/** What would read differently, beside what is in force today; nothing is stored yet. */
export function AdoptPreview({ set, sending, onBack, onAdopt }: Props) {
  const t = useText();
  const r = t.complaints.rules;
  const area = set.jurisdiction === '*' ? null : set.jurisdiction;
  const categories = useCategoriesIn(area);
  const past = set.validFrom < today();
  return (
    <section className="stack" aria-label={r.previewTitle}>
      <h2 style={{ margin: 0 }}>{r.previewTitle}</h2>
      <p style={{ margin: 0 }}>
        <strong>{set.name}</strong> · <JurisdictionName value={set.jurisdiction} /> · {r.since(set.validFrom)} · {set.source} {set.clause}
      </p>
      {past && <Alert type="warning" showIcon title={r.inThePast} />}
      <Loaded query={categories}>{(all) => <Changes set={set} all={all} area={area} />}</Loaded>
      <p className="muted" style={{ margin: 0 }}>
        {r.previewText}
      </p>
      <div className="row">
        <Button onClick={onBack} disabled={sending}>
          {r.backToForm}
        </Button>
        <Button type="primary" loading={sending} onClick={onAdopt}>
          {r.publish}
        </Button>
      </div>
    </section>
  );
}

function Changes({ set, all, area }: { set: NewRuleSet; all: Category[]; area: string | null }) {
  const t = useText();
  const r = t.complaints.rules;
  const nameOf = useCategoryName();
  const sets = useRuleSets(area);
  const units = useUnits(area, '');
  const steps = ruleChanges(set.rules ?? [], sets.data ?? [], area ?? '', today());
  const words = ({ category, members }: CategoryChange): Record<Member, [string, string]> | null => {
    const rule = set.categoryRules?.find((one) => one.categoryCode === category.code);
    if (!rule || members.length === 0) return null;
    const evidence = (needed: boolean | undefined) => (needed ? r.evidenceNeeded : r.evidenceOptional);
    const unit = (id: string | null | undefined) => units.data?.find((one) => one.id === id)?.name ?? id ?? r.noUnit;
    return {
      limit: [limitText(t, category.limit), limitText(t, rule.limit)],
      filingTest: [category.filingTest || '—', rule.filingTest ?? '—'],
      closingTest: [category.closingTest || '—', rule.closingTest ?? '—'],
      evidenceRequired: [evidence(category.evidenceRequired), evidence(rule.evidenceRequired)],
      responsibleUnit: [category.responsibleUnit?.name ?? r.noUnit, unit(rule.responsibleUnitId)],
    };
  };
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{r.item}</th>
            <th scope="col">{r.change}</th>
          </tr>
        </thead>
        <tbody>
          {categoryChanges(set.categoryRules ?? [], all).map((change) => {
            const differing = words(change);
            return (
              <tr key={change.category.code}>
                <td>
                  {nameOf(change.category)} <span className="muted num">{change.category.code}</span>
                  {change.below > 0 && <div className="muted">{r.below(change.below)}</div>}
                </td>
                <td>
                  {differing
                    ? change.members.map((member) => (
                        <BeforeAfter key={member} name={r.member[member]} before={differing[member][0]} after={differing[member][1]} />
                      ))
                    : r.same}
                </td>
              </tr>
            );
          })}
          {steps.map(({ key, before, after }) => (
            <tr key={key}>
              <td>{ruleName(r.keys, key)}</td>
              <td>
                {sameLimit(before, after) ? (
                  r.same
                ) : (
                  <BeforeAfter name={r.limit} before={limitText(t, before)} after={limitText(t, after)} />
                )}
              </td>
            </tr>
          ))}
          {(set.numberRules ?? []).map(({ key, value }) => {
            const before = numberInForce(sets.data ?? [], key, area ?? '', today());
            return (
              <tr key={key}>
                <td>{ruleName(r.numberKeys, key)}</td>
                <td>
                  {before === value ? r.same : <BeforeAfter name={r.numberValue} before={String(before ?? '—')} after={String(value)} />}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function BeforeAfter({ name, before, after }: { name: string; before: string; after: string }) {
  const r = useText().complaints.rules;
  return (
    <div>
      <span className="muted">{name}：</span>
      <del className="before">{before}</del> <ArrowRightOutlined aria-label={r.becomes} />{' '}
      <ins style={{ textDecoration: 'none' }}>{after}</ins>
    </div>
  );
}
