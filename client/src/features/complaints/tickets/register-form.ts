import type { Channel, NewTicket } from '@/api/types';

/** What the form holds; everything optional while a person is typing. */
export interface RegisterFields {
  channel?: Channel;
  receivedAt?: string;
  title?: string;
  text?: string;
  categoryCode?: string | null;
  compoundId?: string | null;
  divisionCode?: string | null;
  place?: string;
  urgent?: boolean;
  anonymous?: boolean;
  name?: string;
  phone?: string;
  address?: string;
  confidential?: boolean;
}

const given = (value: string | null | undefined) => value?.trim() || null;

export function toNewTicket(fields: RegisterFields): NewTicket {
  const reporter = { name: given(fields.name), phone: given(fields.phone), address: given(fields.address) };
  const known = !fields.anonymous && (reporter.name || reporter.phone || reporter.address);
  return {
    channel: fields.channel ?? 'hotline',
    title: given(fields.title) ?? '',
    text: given(fields.text) ?? '',
    categoryCode: fields.categoryCode ?? null,
    divisionCode: fields.divisionCode ?? null,
    compoundId: fields.compoundId ?? null,
    location: null,
    place: given(fields.place),
    urgency: fields.urgent ? 'lifeOrProperty' : 'ordinary',
    reporter: known ? reporter : null,
    confidential: Boolean(fields.confidential),
    // The field has no zone: what the clerk reads off the letter is the county's time.
    receivedAt: fields.receivedAt ? `${fields.receivedAt}:00+08:00` : null,
    attachmentIds: [],
  };
}

/** The server's field names back to the form's. */
export function toFormPath(path: (string | number)[]): (string | number)[] {
  if (path[0] === 'reporter' && path[1] !== undefined) return [path[1]];
  if (path[0] === 'urgency') return ['urgent'];
  return path;
}

export const isEmpty = (fields: RegisterFields) => !fields.title && !fields.text && !fields.place && !fields.name && !fields.phone;
