import { type Role, roles } from '@/api/types';

export interface UserSearch {
  q?: string;
  role?: Role;
  area?: string;
  active?: boolean;
  /** The account that is open beside the list. */
  user?: string;
}

const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() || undefined : undefined);

export function readUserSearch(raw: Record<string, unknown>): UserSearch {
  const area = text(raw.area);
  return {
    q: text(raw.q),
    role: roles.find((role) => role === raw.role),
    area: area && /^\d{12}$/.test(area) ? area : undefined,
    active: typeof raw.active === 'boolean' ? raw.active : undefined,
    user: text(raw.user),
  };
}
