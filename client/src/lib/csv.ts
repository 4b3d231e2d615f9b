/** A leading `=`, `+`, `-` or `@` would make a spreadsheet program run the cell as a formula. */
const cell = (value: string | number | null) => {
  const text = String(value ?? '');
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
};

export function csvText(rows: (string | number | null)[][]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** Marked as UTF-8: spreadsheet programs read it so only when told. */
export const csv = (rows: (string | number | null)[][]) => new Blob(['\ufeff', csvText(rows)], { type: 'text/csv' });
