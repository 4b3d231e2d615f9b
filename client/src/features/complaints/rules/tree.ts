import type { Category } from '@/api/types';

export interface TreeRow {
  category: Category;
  children: number;
  expanded: boolean;
}

/** What the tree shows: with `matches` those found and the way to them, else what is expanded. Rows come in the order of codes. */
export function treeRows(all: Category[], expanded: ReadonlySet<string>, matches: ((category: Category) => boolean) | null): TreeRow[] {
  const byCode = new Map(all.map((category) => [category.code, category]));
  const children = new Map<string | null, number>();
  for (const { parentCode } of all) children.set(parentCode, (children.get(parentCode) ?? 0) + 1);
  const shown = matches ? withAncestors(all.filter(matches), byCode) : null;
  const isOpen = (code: string | null): boolean => code === null || (expanded.has(code) && isOpen(byCode.get(code)?.parentCode ?? null));
  return all
    .filter((category) => (shown ? shown.has(category.code) : isOpen(category.parentCode)))
    .map((category) => ({
      category,
      children: children.get(category.code) ?? 0,
      expanded: shown ? true : expanded.has(category.code),
    }));
}

function withAncestors(found: Category[], byCode: Map<string, Category>): Set<string> {
  const codes = new Set<string>();
  for (const category of found)
    for (let at: Category | undefined = category; at; at = at.parentCode ? byCode.get(at.parentCode) : undefined) codes.add(at.code);
  return codes;
}

export function matcher(q: string | undefined, unsourcedOnly: boolean | undefined): ((category: Category) => boolean) | null {
  if (!q && !unsourcedOnly) return null;
  const wanted = (q ?? '').toLowerCase();
  return (category) =>
    (!unsourcedOnly || category.isDefault) &&
    (category.name.includes(wanted) || category.code.startsWith(wanted) || (category.nameEn ?? '').toLowerCase().includes(wanted));
}
