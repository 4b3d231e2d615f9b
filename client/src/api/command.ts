import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { type ApiError, asApiError } from './problems';

/** A new key for one intended act. Plain http in a county's own network is no secure context and has no `randomUUID`. */
export function newKey(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID();
  return Array.from((crypto as Crypto).getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Holds the Idempotency-Key of a form. The key stays while the outcome is unknown (no answer, 5xx), so a retry cannot act twice;
 * after a success or a definite refusal the next attempt is another act and gets another key. One act at a time.
 */
export function useCommand<Variables, Result>(options: {
  run: (variables: Variables, idempotencyKey: string) => Promise<Result>;
  invalidates?: QueryKey[];
  onDone?: (result: Result, variables: Variables) => void;
  /** Where a form puts the server's field errors at its fields. */
  onRefused?: (error: ApiError) => void;
}) {
  const key = useRef(newKey());
  const busy = useRef(false);
  const client = useQueryClient();
  const mutation = useMutation<Result, ApiError, Variables>({
    mutationFn: async (variables) => {
      try {
        return await options.run(variables, key.current);
      } catch (error) {
        const refusal = asApiError(error);
        if (isDefinite(refusal)) key.current = newKey();
        throw refusal;
      }
    },
    onError: options.onRefused,
    onSuccess: (result, variables) => {
      key.current = newKey();
      for (const queryKey of options.invalidates ?? []) void client.invalidateQueries({ queryKey });
      options.onDone?.(result, variables);
    },
    onSettled: () => {
      busy.current = false;
    },
  });
  // A button is disabled one frame after the click: the second click of a double one arrives before.
  const mutate: typeof mutation.mutate = (...given) => {
    if (busy.current) return;
    busy.current = true;
    mutation.mutate(...given);
  };
  return { ...mutation, mutate };
}

/** Whether the server has answered for good; "still in flight" and "too many" leave the outcome open. */
export function isDefinite(refusal: ApiError): boolean {
  if (refusal.code === 'idempotency.in_flight') return false;
  return refusal.status >= 400 && refusal.status < 500 && refusal.status !== 429 && refusal.status !== 408;
}
