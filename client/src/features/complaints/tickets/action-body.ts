import type { TicketAction, TicketDetails } from '@/api/types';
import { readyIds, type UploadedFile } from '@/components/attachments/upload-field';
import { type FieldSpec, tri } from './action-specs';

/** From what the form holds to what the API takes: hidden fields null, words to booleans, files to ids. */
export function toBody(
  action: TicketAction | 'correct',
  fields: FieldSpec[],
  values: Record<string, unknown>,
  ticket: TicketDetails,
): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const field of fields) {
    const [name, inner] = Array.isArray(field.name) ? field.name : [field.name, null];
    const held = inner ? (values[name] as Record<string, unknown> | undefined)?.[inner] : values[name];
    const shown = field.when?.(values) ?? true;
    const value = convert(field, shown ? held : undefined);
    if (inner) body[name] = { ...(body[name] as object | undefined), [inner]: value };
    else body[name] = value;
  }
  delete body.target;
  if (action === 'supervise') body.level = Number(body.level);
  if (action === 'resolve') {
    body.opinion ??= null;
    body.plannedOn ??= null;
    body.referredTo ??= null;
  }
  if (action === 'resolve') delete body.attachmentIds; // already bound to the ticket when they were uploaded
  return action === 'correct' ? changedOnly(body, ticket) : body;
}

function convert(field: FieldSpec, value: unknown): unknown {
  if (field.kind === 'files') return readyIds(value as UploadedFile[] | undefined);
  if (field.kind === 'units') return value ?? [];
  if (field.kind === 'switch') return Boolean(value);
  if (field.options?.some((o) => o.value === 'yes')) return tri(value);
  if (typeof value === 'string') return value.trim() || (field.kind === 'area' && field.name === 'note' ? '' : null);
  return value ?? (field.name === 'note' ? '' : null);
}

/** A merge patch carries what changed and nothing else. */
function changedOnly(body: Record<string, unknown>, ticket: TicketDetails): Record<string, unknown> {
  const before = correctionOf(ticket) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(body).filter(([name, value]) => value !== (before[name] ?? null)));
}

export const correctionOf = (ticket: TicketDetails) => ({
  title: ticket.title,
  text: ticket.text,
  categoryCode: ticket.categoryCode,
  divisionCode: ticket.divisionCode,
  compoundId: ticket.compoundId,
  place: ticket.place,
  confidential: ticket.confidential,
});
