import { describe, expect, it } from 'vitest';
import { pairFromHash } from '../track/pair';
import { isWorthKeeping, lackOf, noAnswers, toBody } from './report-state';

describe('what a step still needs', () => {
  it('asks for a place, some words, and a number only from who leaves a contact', () => {
    expect(lackOf('place', noAnswers)).toBe('place');
    expect(lackOf('place', { ...noAnswers, place: '东门路口' })).toBeNull();
    expect(lackOf('what', { ...noAnswers, text: '坏了' })).toBe('text');
    expect(lackOf('contact', noAnswers)).toBeNull();
    expect(lackOf('contact', { ...noAnswers, contact: 'leave' })).toBe('phone');
  });
});
describe('what is sent', () => {
  it('sends no contact from who chose anonymous after typing one', () => {
    expect(toBody({ ...noAnswers, text: ' 灯坏了三天 ', phone: '13800001234' }, [])).toMatchObject({
      text: '灯坏了三天',
      reporter: null,
      anonymous: true,
    });
  });
  it('sends the photos with their tokens', () => {
    expect(toBody({ ...noAnswers, text: 'x' }, [{ id: 'a', token: 't' }])).toMatchObject({ attachmentIds: ['a'], attachmentTokens: ['t'] });
  });
  it('keeps no draft of nothing', () => {
    expect(isWorthKeeping(noAnswers)).toBe(false);
    expect(isWorthKeeping({ ...noAnswers, text: '灯' })).toBe(true);
  });
});
describe('the pair in the address', () => {
  it('is read from the fragment', () => {
    expect(pairFromHash('#WX2026&8K3M-92PX')).toEqual({ number: 'WX2026', queryCode: '8K3M-92PX' });
  });
  it.each(['', '#', '#WX2026', '#%E0%A4%A&x'])('is asked for when it is %s', (hash) => expect(pairFromHash(hash)).toBeNull());
});
