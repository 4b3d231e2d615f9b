import { describe, expect, it } from 'vitest';
import { deskKey } from './keyboard';

function press(key: string, on: Element = document.body, more: Partial<KeyboardEvent> = {}) {
  return deskKey({
    key,
    target: on,
    isComposing: false,
    keyCode: 0,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    defaultPrevented: false,
    ...more,
  });
}
const element = (html: string) => {
  document.body.innerHTML = html;
  const found = document.body.firstElementChild;
  if (!found) throw new Error('no element');
  return found;
};

describe('desk keys', () => {
  it.each([
    ['j', 'down'],
    ['k', 'up'],
    ['x', 'select'],
    ['/', 'search'],
    ['?', 'help'],
    ['Enter', 'open'],
    ['Escape', 'close'],
    ['q', null],
  ])('%s means %s', (key, command) => expect(press(key)).toBe(command));
  it('is silent while a person types, composes Chinese or holds a modifier', () => {
    expect(press('j', element('<input>'))).toBeNull();
    expect(press('j', element('<div contenteditable="true"></div>'))).toBeNull();
    expect(press('j', document.body, { isComposing: true })).toBeNull();
    expect(press('j', document.body, { keyCode: 229 })).toBeNull();
    expect(press('k', document.body, { ctrlKey: true })).toBeNull();
  });
  it('leaves Enter to the button that has the focus', () => {
    expect(press('Enter', element('<button></button>'))).toBeNull();
    expect(press('j', element('<button></button>'))).toBe('down');
  });
});
