import type { Page } from './types';

/** Short reference lists come whole or as a first page; readers need the rows only. */
export type OneOrPage<T> = T[] | Page<T>;
export const itemsOf = <T>(answer: OneOrPage<T>): T[] => (Array.isArray(answer) ? answer : answer.items);
