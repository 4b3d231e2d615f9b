export interface TemplateSearch {
  q?: string;
}

export function readTemplateSearch(raw: Record<string, unknown>): TemplateSearch {
  const q = typeof raw.q === 'string' || typeof raw.q === 'number' ? String(raw.q).trim() : '';
  return { q: q || undefined };
}
