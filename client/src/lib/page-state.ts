import { useNavigate, useParams, useSearch } from '@tanstack/react-router';

/**
 * The search parameters of the page one is on, as its route's `validateSearch` returned them, and a way to change them.
 * They are the only state of a list, so that a copied address, "back" and a reload show the same.
 */
export function usePageSearch<T extends object>() {
  const search = useSearch({ strict: false }) as T;
  const navigate = useNavigate();
  const setSearch = (next: T, options: { replace?: boolean; resetScroll?: boolean } = {}) =>
    void navigate({ to: '.', search: next as never, ...options });
  return [search, setSearch] as const;
}

export function usePageParam(name: string): string {
  const value = (useParams({ strict: false }) as Record<string, string | undefined>)[name];
  if (!value) throw new Error(`The route has no $${name}.`);
  return value;
}
