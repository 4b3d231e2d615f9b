import type { ClientKey } from '@/api/types-interfaces';

/** Members of a public key that the server takes; others (`use`, `alg`) a key set may have as well. */
const members = ['kid', 'kty', 'n', 'e', 'crv', 'x', 'y'] as const;

/** The keys of a pasted JWKS, or of one key alone; what is wrong with it otherwise. A private key is refused before it leaves the browser. */
export function readKeySet(text: string): ClientKey[] | 'invalid' | 'private' {
  if (text.trim() === '') return [];
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return 'invalid';
  }
  const held = parsed as { keys?: unknown; kty?: unknown } | null;
  const keys = Array.isArray(held?.keys) ? (held.keys as unknown[]) : held?.kty ? [held] : null;
  if (!keys?.every((key): key is Record<string, unknown> => typeof key === 'object' && key !== null)) return 'invalid';
  if (keys.some((key) => 'd' in key || 'k' in key)) return 'private';
  if (keys.some((key) => typeof key.kty !== 'string')) return 'invalid';
  return keys.map(
    (key) => Object.fromEntries(members.filter((name) => typeof key[name] === 'string').map((name) => [name, key[name]])) as ClientKey,
  );
}
