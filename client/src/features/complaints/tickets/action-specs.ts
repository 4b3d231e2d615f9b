import { outcomes, rejectReasons, type TicketAction, type TicketDetails } from '@/api/types';
import type { Text } from '@/i18n/staff';

export type FieldKind =
  | 'text'
  | 'area'
  | 'choice'
  | 'select'
  | 'switch'
  | 'date'
  | 'number'
  | 'category'
  | 'division'
  | 'compound'
  | 'unit'
  | 'units'
  | 'grid'
  | 'ticket'
  | 'files'
  | 'reply';

type Values = Record<string, unknown>;

export interface FieldSpec {
  name: string | [string, string];
  kind: FieldKind;
  label: string;
  required?: boolean;
  options?: { value: string; label: string }[];
  /** Shown only while this holds; a hidden field is sent as null. */
  when?: (values: Values) => boolean;
}

/** `true`, `false` and "not known" as the words of a choice; antd cannot require a null. */
export const tri = (value: unknown) => (value === 'yes' ? true : value === 'no' ? false : null);
const yesNo = (yes: string, no: string, unknown?: string) => [
  { value: 'yes', label: yes },
  { value: 'no', label: no },
  ...(unknown ? [{ value: 'unknown', label: unknown }] : []),
];

/** What each action asks for. The rules (who, when, what is required) are the server's; a refusal comes back to its field. */
export function fieldsOf(action: TicketAction | 'correct', t: Text, ticket: TicketDetails): FieldSpec[] {
  const f = t.complaints.form;
  const note: FieldSpec = { name: 'note', kind: 'area', label: f.note };
  const required = (field: FieldSpec): FieldSpec => ({ ...field, required: true });
  const decision = (label: string, yes: string, no: string, name = 'upheld'): FieldSpec[] => [
    { name, kind: 'choice', label, required: true, options: yesNo(yes, no) },
    note,
  ];
  switch (action) {
    case 'accept':
      return [{ name: 'categoryCode', kind: 'category', label: f.category, required: !ticket.categoryCode }, note];
    case 'reject':
      return [
        {
          name: 'reasonCode',
          kind: 'select',
          label: f.rejectReason,
          required: true,
          options: rejectReasons.map((value) => ({ value, label: t.complaints.rejectReason[value] })),
        },
        { name: 'referTo', kind: 'text', label: f.referTo, required: true },
        note,
      ];
    case 'merge':
      return [{ name: 'parentId', kind: 'ticket', label: f.parent, required: true }, note];
    case 'dispatch':
    case 'redispatch':
      return [
        {
          name: 'target',
          kind: 'choice',
          label: f.target,
          required: true,
          options: [
            { value: 'unit', label: f.toUnit },
            { value: 'grid', label: f.toGrid },
          ],
        },
        { name: 'unitId', kind: 'unit', label: f.unit, required: true, when: (v) => v.target !== 'grid' },
        { name: 'coUnitIds', kind: 'units', label: f.coUnits, when: (v) => v.target !== 'grid' },
        { name: 'gridId', kind: 'grid', label: f.grid, required: true, when: (v) => v.target === 'grid' },
        note,
      ];
    case 'object':
      return [
        { name: 'legalBasis', kind: 'area', label: f.legalBasis, required: true },
        { name: 'suggestedUnitId', kind: 'unit', label: f.suggestedUnit },
      ];
    case 'decideObjection':
      return decision(f.upheld, f.upheldYes, f.upheldNo);
    case 'decideDispute':
      return decision(f.disputeUpheld, f.disputeYes, f.disputeNo).map(required);
    case 'decideSuspension':
    case 'decideExtension':
      return decision(f.approved, f.approve, f.refuse, 'approved');
    case 'requestSuspension':
      return [
        { name: 'reason', kind: 'area', label: f.reason, required: true },
        { name: 'resumeOn', kind: 'date', label: f.resumeOn, required: true },
      ];
    case 'requestExtension':
      return [
        { name: 'reason', kind: 'area', label: f.reason, required: true },
        { name: 'amount', kind: 'number', label: f.amount, required: true },
      ];
    case 'progress':
      return [{ name: 'text', kind: 'reply', label: f.text, required: true }];
    case 'addNote':
      return [
        { name: 'text', kind: 'area', label: f.text, required: true },
        { name: 'public', kind: 'switch', label: f.public },
      ];
    case 'resolve':
      return resolveFields(t, ticket);
    case 'verify':
      return [
        {
          name: 'method',
          kind: 'choice',
          label: f.method,
          required: true,
          options: (['callBack', 'reporterConfirmation', 'spotCheck'] as const).map((value) => ({
            value,
            label: t.complaints.method[value],
          })),
        },
        { name: 'solved', kind: 'choice', label: f.solved, required: true, options: yesNo(f.solvedYes, f.solvedNo, f.unknown) },
        {
          name: 'satisfied',
          kind: 'choice',
          label: f.satisfied,
          required: true,
          options: yesNo(f.satisfiedYes, f.satisfiedNo, f.notReached),
        },
        note,
      ];
    case 'supervise':
      return [
        {
          name: 'level',
          kind: 'choice',
          label: f.level,
          required: true,
          options: [1, 2, 3].map((level) => ({ value: String(level), label: t.complaints.mark.supervision(level) })),
        },
        { name: 'reason', kind: 'area', label: f.reason, required: true },
      ];
    case 'correct':
      return [
        { name: 'title', kind: 'text', label: t.complaints.register.ticketTitle, required: true },
        { name: 'text', kind: 'area', label: t.complaints.detail.text, required: true },
        { name: 'categoryCode', kind: 'category', label: f.category },
        { name: 'divisionCode', kind: 'division', label: t.complaints.detail.division },
        { name: 'compoundId', kind: 'compound', label: t.complaints.detail.compound },
        { name: 'place', kind: 'text', label: t.complaints.detail.place },
        { name: 'confidential', kind: 'switch', label: t.complaints.mark.confidential },
      ];
    default:
      return [note];
  }
}

function resolveFields(t: Text, ticket: TicketDetails): FieldSpec[] {
  const f = t.complaints.form;
  const petition = ticket.channel === 'petition';
  const opinion = (name: string, label: string): FieldSpec => ({ name: ['opinion', name], kind: 'area', label, required: petition });
  return [
    {
      name: 'outcome',
      kind: 'select',
      label: f.outcome,
      required: true,
      options: outcomes.map((value) => ({ value, label: t.complaints.outcome[value] })),
    },
    { name: 'plannedOn', kind: 'date', label: f.plannedOn, required: true, when: (v) => v.outcome === 'planned' },
    { name: 'referredTo', kind: 'text', label: f.referredTo, required: true, when: (v) => v.outcome === 'referred' },
    { name: 'reply', kind: 'reply', label: f.reply, required: true },
    ...(petition
      ? [opinion('claim', f.claim), opinion('facts', f.facts), opinion('opinion', f.opinionText), opinion('legalBasis', f.law)]
      : []),
    { name: 'attachmentIds', kind: 'files', label: f.evidence },
  ];
}
