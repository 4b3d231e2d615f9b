import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';

const prefix = 'gov.draft.';
const idle = 500;

export interface Draft<T> {
  at: string;
  values: T;
}

export function readDraft<T>(name: string): Draft<T> | null {
  const stored = localStorage.getItem(prefix + name);
  if (!stored) return null;
  try {
    return JSON.parse(stored) as Draft<T>;
  } catch {
    localStorage.removeItem(prefix + name); // written by an older release: not worth showing
    return null;
  }
}

/** On a shared computer nothing typed may outlive the session. */
export function clearAllDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
}

/**
 * Keeps what is typed on this device: half a second after the last change and when the page goes away. `found` is what was there
 * when the form opened, to be offered and never put in silently.
 */
export function useDraft<T>(name: string) {
  const [found, setFound] = useState(() => readDraft<T>(name));
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const pending = useRef<T | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const write = useCallback(() => {
    clearTimeout(timer.current);
    if (pending.current === null) return;
    const at = new Date().toISOString();
    localStorage.setItem(prefix + name, JSON.stringify({ at, values: pending.current }));
    pending.current = null;
    setSavedAt(at);
  }, [name]);

  const keep = (values: T) => {
    pending.current = values;
    clearTimeout(timer.current);
    timer.current = setTimeout(write, idle);
  };
  const discard = () => {
    clearTimeout(timer.current);
    pending.current = null;
    localStorage.removeItem(prefix + name);
    setFound(null);
    setSavedAt(null);
  };
  const leave = useEffectEvent(write);
  useEffect(() => {
    const onHide = () => leave();
    window.addEventListener('pagehide', onHide);
    return () => {
      window.removeEventListener('pagehide', onHide);
      leave();
    };
  }, []);
  return { found, savedAt, keep, discard, accept: () => setFound(null) };
}
