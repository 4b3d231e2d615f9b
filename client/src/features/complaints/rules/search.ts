export interface RulesSearch {
  tab?: 'sets';
  q?: string;
}

export function readRulesSearch(raw: Record<string, unknown>): RulesSearch {
  const q = typeof raw.q === 'string' || typeof raw.q === 'number' ? String(raw.q).trim() : '';
  return { tab: raw.tab === 'sets' ? 'sets' : undefined, q: q || undefined };
}
