export interface CompoundSearch {
  area?: string;
  q?: string;
  /** Open beside the list. */
  compound?: string;
  /** One of its neighbour groups. */
  group?: string;
}

const text = (value: unknown) =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

export const readCompoundSearch = (raw: Record<string, unknown>): CompoundSearch => ({
  area: text(raw.area),
  q: text(raw.q),
  compound: text(raw.compound),
  group: text(raw.group),
});
