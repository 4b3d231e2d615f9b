/** A pasted row as the server reads one: nested members by dots, items by their number, texts only, what is null left out. Null when it is no JSON object. */
export function readMembers(text: string): Record<string, string> | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
  const members: Record<string, string> = {};
  const visit = (value: unknown, name: string) => {
    if (value === null || value === undefined) return;
    if (typeof value !== 'object') members[name] = String(value);
    else for (const [key, inner] of Object.entries(value)) visit(inner, name ? `${name}.${key}` : key);
  };
  visit(parsed, '');
  return members;
}
