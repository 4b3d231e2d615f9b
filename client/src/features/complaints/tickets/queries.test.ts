import { expect, it } from 'vitest';
import { verbOf } from './queries';

it.each([
  ['accept', 'accept'],
  ['takeOn', 'take-on'],
  ['decideObjection', 'decide-objection'],
  ['redispatch', 'dispatch'],
] as const)('%s is posted to %s', (action, verb) => expect(verbOf(action)).toBe(verb));
