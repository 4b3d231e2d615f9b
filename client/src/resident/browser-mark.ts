import { newKey } from '@/api/command';

const markKey = 'gov.browser';

/** A random mark of this browser, which counts each phone once; it says nothing about who holds it. */
export function browserMark(): string {
  const known = localStorage.getItem(markKey);
  if (known) return known;
  const mark = newKey();
  localStorage.setItem(markKey, mark);
  return mark;
}
