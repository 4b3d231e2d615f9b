import type { Text } from '@/i18n/staff';

/** Who acted, by role; a reporter and the system act too, and have no account. */
export function roleName(t: Text, role: string | null): string | null {
  if (!role) return null;
  return (t.access.role as Readonly<Record<string, string>>)[role] ?? t.access.otherRole[role] ?? role;
}
