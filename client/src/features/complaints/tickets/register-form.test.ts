import { expect, it } from 'vitest';
import { isEmpty, toFormPath, toNewTicket } from './register-form';

it('turns what was typed into a ticket', () => {
  const ticket = toNewTicket({
    channel: 'visit',
    title: ' 漏水 ',
    text: '楼顶',
    name: '李某',
    phone: ' ',
    receivedAt: '2026-02-13T17:30',
    urgent: true,
  });
  expect(ticket).toMatchObject({
    channel: 'visit',
    title: '漏水',
    reporter: { name: '李某', phone: null, address: null },
    receivedAt: '2026-02-13T17:30:00+08:00',
    urgency: 'lifeOrProperty',
  });
});
it('sends nobody when anonymous, whatever was typed before', () => {
  expect(toNewTicket({ text: 'x', name: '李某', anonymous: true }).reporter).toBeNull();
});
it('finds the field of a refused member', () => {
  expect(toFormPath(['reporter', 'phone'])).toEqual(['phone']);
  expect(toFormPath(['title'])).toEqual(['title']);
});
it('offers no empty draft', () => {
  expect(isEmpty({ channel: 'hotline' })).toBe(true);
  expect(isEmpty({ text: 'x' })).toBe(false);
});
