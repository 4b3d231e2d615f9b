import { type ImportKind, importKinds, type SessionUser } from '@/api/types';
import { can, type Permission } from '@/lib/permissions';

const permissionOf: Record<ImportKind, Permission> = {
  tickets: 'tickets.register',
  compounds: 'territory.maintain',
  grids: 'territory.maintain',
  staff: 'users.manage',
  neighbourGroups: 'territory.maintain',
  allianceMembers: 'members.maintain',
  demands: 'demands.collect',
  resources: 'resources.offer',
  ticketUpdates: 'tickets.register',
  units: 'territory.maintain',
  externalTotals: 'territory.maintain',
  calendarDays: 'territory.maintain',
};

/** What the person may import, in the order in which a county begins; rows of other kinds are not shown to them either. */
export const kindsOf = (user: SessionUser): ImportKind[] => importKinds.filter((kind) => can(user, permissionOf[kind]));
