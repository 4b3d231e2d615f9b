import { useEffect, useEffectEvent } from 'react';

export type DeskKey = 'down' | 'up' | 'open' | 'select' | 'search' | 'help' | 'close';

const byKey: Readonly<Record<string, DeskKey>> = {
  j: 'down',
  k: 'up',
  Enter: 'open',
  x: 'select',
  '/': 'search',
  '?': 'help',
  Escape: 'close',
};

/** Which desk command a key press means, if any: none while typing, composing Chinese, or with a modifier held. */
export function deskKey(
  event: Pick<KeyboardEvent, 'key' | 'isComposing' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target' | 'defaultPrevented' | 'keyCode'>,
): DeskKey | null {
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return null;
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const command = byKey[event.key] ?? null;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input, textarea, select, [contenteditable=true], [role=combobox], [role=dialog], [role=menu]')) return null;
  // Enter on a button or link is that button's own.
  if (command === 'open' && target?.closest('button, a, [role=button], [role=tab]')) return null;
  return command;
}

export function useDeskKeys(act: (command: DeskKey) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const command = deskKey(event);
    if (!command) return;
    event.preventDefault();
    act(command);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
