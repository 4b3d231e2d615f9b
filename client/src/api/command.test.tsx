import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { isDefinite, useCommand } from './command';
import { ApiError } from './problems';

const wrapper = ({ children }: { children: ReactNode }) => <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>;

function commandThat(...outcomes: (ApiError | 'ok')[]) {
  const keys: string[] = [];
  const run = async (_: number, key: string) => {
    keys.push(key);
    const outcome = outcomes.shift();
    if (outcome instanceof ApiError) throw outcome;
    return 'done';
  };
  const { result } = renderHook(() => useCommand({ run }), { wrapper });
  const send = async () => {
    await act(async () => {
      await result.current.mutateAsync(1).catch(() => undefined);
    });
  };
  return { keys, send, result };
}

describe('useCommand', () => {
  it('sends two clicks once, and the next act after the answer', async () => {
    const { keys, result } = commandThat('ok', 'ok');
    act(() => {
      result.current.mutate(1);
      result.current.mutate(1);
    });
    await waitFor(() => expect(result.current.isSuccess).toBe(true));
    expect(keys).toHaveLength(1);
    act(() => result.current.mutate(1));
    await waitFor(() => expect(keys).toHaveLength(2));
    expect(keys[1]).not.toBe(keys[0]);
  });
  it('keeps the key while the outcome is unknown and takes another after an answer', async () => {
    const { keys, send } = commandThat(
      new ApiError(0, 'client.offline', ''),
      new ApiError(503, 'x', ''),
      new ApiError(422, 'x', ''),
      'ok',
      'ok',
    );
    for (let i = 0; i < 5; i++) await send();
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).toBe(keys[0]);
    expect(keys[3]).not.toBe(keys[2]);
    expect(keys[4]).not.toBe(keys[3]);
  });
});

describe('isDefinite', () => {
  it.each([
    [400, 'x', true],
    [409, 'tickets.not_now', true],
    [409, 'idempotency.in_flight', false],
    [412, 'x', true],
    [429, 'x', false],
    [500, 'x', false],
    [0, 'client.offline', false],
  ])('%i %s: %s', (status, code, definite) => {
    expect(isDefinite(new ApiError(status, code, ''))).toBe(definite);
  });
});
