import type { components } from './schema';

export type Schemas = components['schemas'];

export type Answer<Name extends keyof Schemas> = Schemas[Name];

/** A list of words that has to be exactly those of the document: one more or one less does not compile. */
export const words =
  <Word extends string>() =>
  <const List extends readonly Word[]>(
    list: List & ([Word] extends [List[number]] ? unknown : { missing: Exclude<Word, List[number]> }),
  ): List =>
    list;
