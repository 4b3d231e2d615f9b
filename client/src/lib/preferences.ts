import { useSyncExternalStore } from 'react';

export type Appearance = 'light' | 'dark' | 'system';
const key = 'gov.appearance';
const listeners = new Set<() => void>();
const systemDark = () => globalThis.matchMedia('(prefers-color-scheme: dark)');

export function appearance(): Appearance {
  const stored = localStorage.getItem(key);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

export function setAppearance(value: Appearance): void {
  localStorage.setItem(key, value);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  const media = systemDark();
  listeners.add(listener);
  media.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    media.removeEventListener('change', listener);
  };
}

export const isDark = () => (appearance() === 'system' ? systemDark().matches : appearance() === 'dark');
export const useDark = () => useSyncExternalStore(subscribe, isDark);
export const useAppearance = () => useSyncExternalStore(subscribe, appearance);
