import type { Category, LimitUnit, NewRuleSet, RuleSet } from '@/api/types';

type NewRule = NonNullable<NewRuleSet['rules']>[number];
type NewCategoryRule = NonNullable<NewRuleSet['categoryRules']>[number];
type Limit = { amount: number; unit: LimitUnit };

export interface RuleChange {
  key: string;
  before: Limit | null;
  after: Limit;
}

/** Members of a category's rule that would read differently. */
export type Member = 'limit' | 'filingTest' | 'closingTest' | 'evidenceRequired' | 'responsibleUnit';

export interface CategoryChange {
  category: Category;
  /** Categories below it, which follow unless they have a rule of their own as near. */
  below: number;
  members: Member[];
}

/** What the sets in force in a place say of a key; they come nearest and latest first. */
export function ruleInForce(sets: RuleSet[], key: string, area: string, day: string): Limit | null {
  const set = sets.find(
    (one) =>
      (one.jurisdiction === '*' || area.startsWith(one.jurisdiction)) && one.validFrom <= day && one.rules.some((rule) => rule.key === key),
  );
  return set?.rules.find((rule) => rule.key === key) ?? null;
}

/** The same for a bound that is no time. */
export function numberInForce(sets: RuleSet[], key: string, area: string, day: string): number | null {
  const said = (one: RuleSet) => one.numberRules.find((rule) => rule.key === key);
  const set = sets.find((one) => (one.jurisdiction === '*' || area.startsWith(one.jurisdiction)) && one.validFrom <= day && said(one));
  return (set && said(set)?.value) ?? null;
}

export const ruleChanges = (rules: NewRule[], sets: RuleSet[], area: string, day: string): RuleChange[] =>
  rules.map((rule) => ({ key: rule.key, before: ruleInForce(sets, rule.key, area, day), after: rule }));

export function categoryChanges(rules: NewCategoryRule[], all: Category[]): CategoryChange[] {
  return rules.flatMap((rule) => {
    const category = all.find((one) => one.code === rule.categoryCode);
    if (!category) return [];
    const members: Member[] = [];
    if (!sameLimit(category.limit, rule.limit)) members.push('limit');
    if (category.filingTest !== (rule.filingTest ?? '')) members.push('filingTest');
    if (category.closingTest !== (rule.closingTest ?? '')) members.push('closingTest');
    if (category.evidenceRequired !== (rule.evidenceRequired ?? false)) members.push('evidenceRequired');
    if ((category.responsibleUnit?.id ?? null) !== (rule.responsibleUnitId ?? null)) members.push('responsibleUnit');
    return [{ category, below: all.filter((one) => isBelow(one, category)).length, members }];
  });
}

export const sameLimit = (a: Limit | null, b: Limit | null) => a?.amount === b?.amount && a?.unit === b?.unit;

const isBelow = (one: Category, top: Category) => one.level > top.level && one.code.startsWith(top.code.slice(0, top.level * 2));
