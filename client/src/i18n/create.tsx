import { createContext, type ReactNode, use, useCallback, useMemo, useState, useSyncExternalStore } from 'react';

export type Language = 'zh-CN' | 'en';

/** The shape of a message tree with every literal widened, so that another language is complete when it compiles. */
export type Widen<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Widen<T[K]> };

const storageKey = 'gov.language';
const listeners = new Set<() => void>();
let current: Language = readLanguage();

function readLanguage(): Language {
  const asked = new URLSearchParams(globalThis.location?.search ?? '').get('lang');
  if (asked === 'en' || asked === 'zh-CN') return asked;
  return globalThis.localStorage?.getItem(storageKey) === 'en' ? 'en' : 'zh-CN';
}

export const currentLanguage = () => current;

function change(language: Language) {
  current = language;
  localStorage.setItem(storageKey, language);
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage);
}

/**
 * Messages as plain typed objects: Chinese is bundled, English is loaded when asked for. A message is read as a member
 * (`t.common.save`), so a misspelt one does not compile.
 */
export function createMessages<M extends object>(zh: M, loadEnglish: () => Promise<Widen<M>>) {
  const chinese = zh as unknown as Widen<M>;
  const Context = createContext(chinese);
  let english: Widen<M> | null = null;

  /** Loads what the remembered language needs before the first paint. */
  async function prepare(): Promise<void> {
    if (current === 'en') english ??= await loadEnglish();
    document.documentElement.lang = current;
  }

  function Messages({ children }: { children: ReactNode }) {
    const language = useLanguage();
    const value = useMemo(() => (language === 'en' && english ? english : chinese), [language]);
    return <Context value={value}>{children}</Context>;
  }

  function useSwitchLanguage() {
    const [busy, setBusy] = useState(false);
    const switchTo = useCallback(async (language: Language) => {
      setBusy(true);
      try {
        if (language === 'en') english ??= await loadEnglish();
        change(language);
      } finally {
        setBusy(false);
      }
    }, []);
    return { busy, switchTo };
  }

  return {
    Messages,
    prepare,
    useSwitchLanguage,
    useText: () => use(Context),
    /** For code outside components; read at the time of use. */
    text: (): Widen<M> => (current === 'en' && english ? english : chinese),
  };
}
