import { type ImportKind, importKinds } from '@/api/types';

/** What is being imported, kept in the address. */
export interface NewImportSearch {
  kind?: ImportKind;
}

export const readNewImportSearch = (search: Record<string, unknown>): NewImportSearch => {
  const kind = importKinds.find((k) => k === search.kind);
  return kind ? { kind } : {};
};
