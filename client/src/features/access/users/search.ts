import { type Role, roles } from '@/api/types';

export interface UserSearch {
  tab?: 'matrix';
  q?: string;
  role?: Role;
  active?: boolean;
}

export function readUserSearch(raw: Record<string, unknown>): UserSearch {
  return {
    tab: raw.tab === 'matrix' ? 'matrix' : undefined,
    q: typeof raw.q === 'string' || typeof raw.q === 'number' ? String(raw.q).trim() || undefined : undefined,
    role: roles.find((role) => role === raw.role),
    active: typeof raw.active === 'boolean' ? raw.active : undefined,
  };
}
