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

/** `X2026-0001` is a request for a service; reports have other numbers. */
export const isRequest = (number: string): boolean => /^x/i.test(plain(number));

/** As it is printed, though typed on a Chinese keyboard. */
export const plain = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '');

export function decode(part: string): string {
  try {
    return decodeURIComponent(part).trim();
  } catch {
    return ''; // a damaged link: the form asks for the pair instead
  }
}
