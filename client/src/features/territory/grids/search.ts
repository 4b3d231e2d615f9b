export interface GridSearch {
  area?: string;
  /** Grids of this day; today when left out. */
  on?: string;
  /** Open beside the list. */
  grid?: string;
}

/** What is drawn: a grid anew, or one around a compound that has none. */
export interface DrawSearch {
  grid?: string;
  compound?: string;
  how?: 'correct' | 'move' | 'split';
}

const text = (value: unknown) =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

export const readGridSearch = (raw: Record<string, unknown>): GridSearch => ({
  area: text(raw.area),
  on: /^\d{4}-\d{2}-\d{2}$/.test(String(raw.on)) ? String(raw.on) : undefined,
  grid: text(raw.grid),
});

export const readDrawSearch = (raw: Record<string, unknown>): DrawSearch => ({
  grid: text(raw.grid),
  compound: text(raw.compound),
  how: raw.how === 'move' || raw.how === 'split' ? raw.how : undefined,
});
