import type { ImportField } from '@/api/types';
import type { FieldMapping, Mapping, MappingInput } from '@/api/types-interfaces';

/** A row of the editor: a mapping of one member, while it is being written. */
export interface DraftRow {
  id: number;
  from: string;
  field: ImportField | undefined;
  values: [string, string][];
  default: string;
}

let last = 0;
export const newRow = (from = '', field?: ImportField): DraftRow => ({ id: ++last, from, field, values: [], default: '' });

export const toDraft = (fields: FieldMapping[]): DraftRow[] =>
  fields.map((field) => ({ ...newRow(field.from, field.field), values: Object.entries(field.values ?? {}), default: field.default ?? '' }));

export function toInput(kind: Mapping['kind'], rows: DraftRow[], ignoreOthers: boolean): MappingInput {
  const fields = rows.flatMap((row): FieldMapping[] => {
    const values = row.values.filter(([theirs]) => theirs.trim() !== '').map(([theirs, ours]) => [theirs.trim(), ours.trim()]);
    return row.field && row.from.trim() !== ''
      ? [
          {
            from: row.from.trim(),
            field: row.field,
            values: values.length > 0 ? Object.fromEntries(values) : null,
            default: row.default === '' ? null : row.default,
          },
        ]
      : [];
  });
  return { kind, fields, ignoreOthers };
}

/** What occurs twice, each named once. */
export const twice = (words: string[]): string[] => [...new Set(words.filter((word, at) => words.indexOf(word) !== at))];

/** The pasted lines as rows, or the number of the first that is no JSON object. A pasted array counts as its items. */
export function readSamples(text: string): { rows: Record<string, unknown>[]; bad: number | null } {
  const rows: Record<string, unknown>[] = [];
  const isRow = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
  const whole = parse(text);
  if (Array.isArray(whole) && whole.every(isRow)) return { rows: whole, bad: null };
  if (isRow(whole)) return { rows: [whole], bad: null };
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const row = parse(line);
    if (!isRow(row)) return { rows, bad: at + 1 };
    rows.push(row);
  }
  return { rows, bad: null };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
