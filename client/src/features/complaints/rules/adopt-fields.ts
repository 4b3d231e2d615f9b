import type { Category, LimitUnit, NewRuleSet } from '@/api/types';

export interface EntryFields {
  categoryCode: string;
  limit: { amount: number; unit: LimitUnit };
  filingTest?: string;
  closingTest?: string;
  evidenceRequired?: boolean;
  responsibleUnitId?: string | null;
}

/** The form's members bear the names of the request's, so that a field error finds its field. */
export interface Fields {
  name: string;
  jurisdiction: string | null;
  validFrom: string;
  source: string;
  clause?: string;
  rules?: { key: string; amount: number; unit: LimitUnit }[];
  categoryRules?: EntryFields[];
  numberRules?: { key: string; value: number }[];
}

/** A category's rule replaces the whole of the one before: what is not to change is written again. */
export const entryOf = (category: Category): EntryFields => ({
  categoryCode: category.code,
  limit: category.limit ?? { amount: 5, unit: 'workingDay' },
  filingTest: category.filingTest,
  closingTest: category.closingTest,
  evidenceRequired: category.evidenceRequired,
  responsibleUnitId: category.responsibleUnit?.id ?? null,
});

export const toRuleSet = (held: Fields, ownArea: string | null): NewRuleSet => ({
  jurisdiction: held.jurisdiction ?? ownArea ?? '*',
  name: held.name.trim(),
  validFrom: held.validFrom,
  source: held.source.trim(),
  clause: held.clause?.trim() || null,
  rules: (held.rules ?? []).map(({ key, amount, unit }) => ({ key, amount, unit })),
  categoryRules: (held.categoryRules ?? []).map((entry) => ({
    categoryCode: entry.categoryCode,
    limit: { amount: entry.limit.amount, unit: entry.limit.unit },
    filingTest: entry.filingTest?.trim() || null,
    closingTest: entry.closingTest?.trim() || null,
    evidenceRequired: entry.evidenceRequired ?? false,
    responsibleUnitId: entry.responsibleUnitId ?? null,
  })),
  numberRules: (held.numberRules ?? []).map(({ key, value }) => ({ key, value })),
});
