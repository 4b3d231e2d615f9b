import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import { itemsOf, type OneOrPage } from '@/api/pages';
import type { ApiError } from '@/api/problems';
import type { LimitUnit, RuleSet } from '@/api/types';

export const useRuleSets = () =>
  useQuery({
    queryKey: keys.ruleSets,
    queryFn: async ({ signal }) => itemsOf(await api.get<OneOrPage<RuleSet>>('/rule-sets', { signal })),
  });

export interface NewRuleSet {
  jurisdiction: string;
  name: string;
  validFrom: string;
  source: string;
  clause: string | null;
  rules: { key: string; amount: number; unit: LimitUnit; source: null; clause: null }[];
  categoryRules: {
    categoryCode: string;
    limit: { amount: number; unit: LimitUnit };
    filingTest: string | null;
    closingTest: string | null;
    evidenceRequired: boolean;
    responsibleUnitId: string | null;
    source: null;
    clause: null;
  }[];
}

export const useAdoptRuleSet = (onDone: () => void, onRefused: (error: ApiError) => void) =>
  useCommand({
    run: (body: NewRuleSet, idempotencyKey) => api.post<unknown>('/rule-sets', { body, idempotencyKey }),
    invalidates: [keys.ruleSets, keys.categories],
    onDone,
    onRefused,
  });
