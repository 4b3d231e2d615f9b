/** Which division's codes are listed, kept in the address. */
export interface DivisionSearch {
  parent?: string;
}

export function readDivisionSearch(raw: Record<string, unknown>): DivisionSearch {
  const parent = typeof raw.parent === 'string' || typeof raw.parent === 'number' ? String(raw.parent) : '';
  return /^\d{12}$/.test(parent) ? { parent } : {};
}
