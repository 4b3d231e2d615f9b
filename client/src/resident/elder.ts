import { useSyncExternalStore } from 'react';

const key = 'gov.elder';
const listeners = new Set<() => void>();

/** Large type: from a QR code (`?elder=1`) or the switch, and remembered. */
export function isElder(): boolean {
  const asked = new URLSearchParams(location.search).get('elder');
  if (asked !== null) localStorage.setItem(key, asked === '1' ? '1' : '0');
  return localStorage.getItem(key) === '1';
}

export function applyElder(): void {
  document.documentElement.dataset.elder = String(isElder());
}

export function setElder(on: boolean): void {
  localStorage.setItem(key, on ? '1' : '0');
  document.documentElement.dataset.elder = String(on);
  for (const listener of listeners) listener();
}

export const useElder = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => localStorage.getItem(key) === '1',
  );
