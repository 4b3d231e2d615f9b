export interface RulesSearch {
  tab?: 'sets';
  q?: string;
  /** The place whose rules are shown; the person's own area when left out. */
  area?: string;
  /** The category that is open beside the list. */
  category?: string;
  unsourced?: true;
}

const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '');

export function readRulesSearch(raw: Record<string, unknown>): RulesSearch {
  const code = text(raw.category).padStart(6, '0'); // the address bar's reader takes 010101 for a number
  return {
    tab: raw.tab === 'sets' ? 'sets' : undefined,
    q: text(raw.q) || undefined,
    area: /^\d{12}$/.test(text(raw.area)) ? text(raw.area) : undefined,
    category: raw.category !== undefined && /^\d{6}$/.test(code) ? code : undefined,
    unsourced: raw.unsourced === true ? true : undefined,
  };
}
