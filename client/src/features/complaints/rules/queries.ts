import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import { itemsOf, type OneOrPage } from '@/api/pages';
import type { ApiError } from '@/api/problems';
import type { Category, NewRuleSet, RuleSet } from '@/api/types';

/** Every category with the rule that holds for it today in a place; null is the person's own area. */
export const useCategoriesIn = (area: string | null) =>
  useQuery({
    queryKey: [...keys.categories, 'in', area],
    queryFn: async ({ signal }) => itemsOf(await api.get<OneOrPage<Category>>('/categories', { query: { area }, signal })),
  });

export const useRuleSets = (area: string | null) =>
  useQuery({
    queryKey: [...keys.ruleSets, area],
    queryFn: async ({ signal }) => itemsOf(await api.get<OneOrPage<RuleSet>>('/rule-sets', { query: { area }, signal })),
  });

export const useAdoptRuleSet = (onDone: () => void, onRefused: (error: ApiError) => void) =>
  useCommand({
    run: (body: NewRuleSet, idempotencyKey) => api.post<unknown>('/rule-sets', { body, idempotencyKey }),
    invalidates: [keys.ruleSets, keys.categories],
    onDone,
    onRefused,
  });
