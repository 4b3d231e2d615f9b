export interface Pair {
  number: string;
  queryCode: string;
}

/** `#WX2026…&8K3M-92PX`, as the receipt's QR holds it. */
export function pairFromHash(hash: string): Pair | null {
  const [number, queryCode] = hash.replace(/^#/, '').split('&').map(decode);
  return number && queryCode ? { number, queryCode } : null;
}

export const hashOf = (pair: Pair): string => `#${encodeURIComponent(pair.number)}&${encodeURIComponent(pair.queryCode)}`;

function decode(part: string): string {
  try {
    return decodeURIComponent(part).trim();
  } catch {
    return ''; // a damaged link: the form asks for the pair instead
  }
}
