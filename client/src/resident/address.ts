import { useCallback, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

/** The query of the address as the state of a page, so that a link shows the same and "back" goes back. */
export function useAddress(): [URLSearchParams, (part: Record<string, string | null>, replace?: boolean) => void] {
  const search = useSyncExternalStore(subscribe, () => location.search);
  const change = useCallback((part: Record<string, string | null>, replace = false) => {
    const next = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(part)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    const query = next.toString();
    history[replace ? 'replaceState' : 'pushState'](null, '', location.pathname + (query && `?${query}`));
    for (const listener of listeners) listener();
  }, []);
  return [new URLSearchParams(search), change];
}

/** A word of the address, if it is one that is known. */
export const wordOf = <W extends string>(known: Readonly<Record<W, unknown>>, word: string | null): W | null =>
  word !== null && Object.hasOwn(known, word) ? (word as W) : null;
