import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readDraft, useDraft } from './draft';

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => vi.useRealTimers());

it('saves half a second after the last change, not at every letter', () => {
  const { result } = renderHook(() => useDraft<{ text: string }>('x'));
  act(() => result.current.keep({ text: '下' }));
  act(() => void vi.advanceTimersByTime(400));
  act(() => result.current.keep({ text: '下水道' }));
  act(() => void vi.advanceTimersByTime(400));
  expect(readDraft('x')).toBeNull();
  act(() => void vi.advanceTimersByTime(100));
  expect(readDraft<{ text: string }>('x')?.values).toEqual({ text: '下水道' });
});

it('saves at once when the page goes away', () => {
  const { result } = renderHook(() => useDraft<{ text: string }>('x'));
  act(() => result.current.keep({ text: '堵' }));
  act(() => void window.dispatchEvent(new Event('pagehide')));
  expect(readDraft<{ text: string }>('x')?.values).toEqual({ text: '堵' });
});

it('saves nothing after it was discarded', () => {
  const { result, unmount } = renderHook(() => useDraft<{ text: string }>('x'));
  act(() => result.current.keep({ text: '堵' }));
  act(() => result.current.discard());
  unmount();
  act(() => void vi.advanceTimersByTime(1000));
  expect(readDraft('x')).toBeNull();
});
