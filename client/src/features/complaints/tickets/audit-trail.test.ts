import { expect, it } from 'vitest';
import type { Text } from '@/i18n/zh-CN';
import { zh } from '@/i18n/zh-CN';
import { eventName } from './audit-trail';

it.each([
  ['ticket.takenOn', '签收'],
  ['ticket.taken_on', '签收'],
  ['reporter.revealed', '查看反映人信息'],
  ['something.new', 'something.new'],
])('%s is shown as %s', (name, words) => expect(eventName(zh as unknown as Text, name)).toBe(words));
