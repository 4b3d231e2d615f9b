import { useQueries } from '@tanstack/react-query';
import { api } from '@/api/client';
import { keys } from '@/api/keys';
import type { DemandMatch, DemandRow, MatchReason, ProjectTheme } from '@/api/types-alliance';
import { useDemands, useResources } from '@/components/alliance/queries';

/** A demand that the member could take on. */
export interface Fitting {
  id: string;
  number: string;
  title: string;
  publicText: string | null;
  communityName: string | null;
  heads: number;
  theme: ProjectTheme | null;
  gap: boolean;
  /** The own offering that fits it best; null for a gap that none fits. */
  fits: { title: string; points: number; reasons: MatchReason[] } | null;
}

/** Each demand once, under the offering that fits it best, best first; then the gaps that none fits. */
export function merge(found: { title: string; matches: DemandMatch[] }[], open: DemandRow[]): Fitting[] {
  const known = new Map(open.map((row) => [row.id, row]));
  const best = new Map<string, Fitting>();
  for (const { title, matches } of found) {
    for (const match of matches) {
      const before = best.get(match.demandId)?.fits?.points ?? -1;
      if (match.points <= before) continue;
      const row = known.get(match.demandId);
      best.set(match.demandId, {
        id: match.demandId,
        number: match.number,
        title: match.title,
        publicText: match.publicText,
        communityName: match.communityName,
        heads: match.heads,
        theme: row?.theme ?? null,
        gap: row?.status === 'gapPublished',
        fits: { title, points: match.points, reasons: match.reasons },
      });
    }
  }
  const fitting = [...best.values()].sort((a, b) => (b.fits?.points ?? 0) - (a.fits?.points ?? 0));
  const gaps = open
    .filter((row) => row.status === 'gapPublished' && !best.has(row.id))
    .map(({ id, number, title, publicText, communityName, heads, theme }) => ({
      id,
      number,
      title,
      publicText,
      communityName,
      heads,
      theme,
      gap: true,
      fits: null,
    }));
  return [...fitting, ...gaps];
}

/** Compared at most: a member with more offerings finds the rest on their own pages. */
const mostOfferings = 20;

export function useFitting() {
  const own = useResources({ status: 'published' }, mostOfferings);
  const open = useDemands({ status: ['listed', 'gapPublished'] }, 200);
  const offerings = own.data?.pages[0]?.items ?? [];
  const matches = useQueries({
    queries: offerings.map(({ id, title }) => ({
      queryKey: [...keys.alliance, 'resource-matches', id],
      queryFn: async ({ signal }: { signal: AbortSignal }) => ({
        title,
        matches: await api.get<DemandMatch[]>('/resources/{id}/matches', { path: { id }, query: { limit: 10 }, signal }),
      }),
    })),
  });
  return {
    pending: own.isPending || open.isPending || matches.some((one) => one.isPending),
    error: own.error ?? open.error ?? matches.find((one) => one.error)?.error ?? null,
    retry: () => {
      void own.refetch();
      void open.refetch();
      for (const one of matches) if (one.error) void one.refetch();
    },
    rows: merge(
      matches.flatMap((one) => (one.data ? [one.data] : [])),
      open.data?.pages[0]?.items ?? [],
    ),
  };
}
