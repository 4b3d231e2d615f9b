import { type ImportKind, importKinds, type SessionUser } from '@/api/types';
import { paths } from '@/lib/paths';
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
};

/** What the person may import, in the order in which a county begins. */
export const kindsOf = (user: SessionUser): ImportKind[] => importKinds.filter((kind) => can(user, permissionOf[kind]));

/** Where the rows of a kind are looked at afterwards. */
export const registerOf: Record<Exclude<ImportKind, 'tickets'>, string> = {
  compounds: paths.compounds,
  grids: paths.grids,
  staff: paths.grids,
  neighbourGroups: paths.compounds,
  allianceMembers: paths.alliance,
  demands: paths.lists,
  resources: paths.lists,
};

/** Kinds that bring the territory's coverage forward. */
export const ofTerritory = (kind: ImportKind): boolean => permissionOf[kind] === 'territory.maintain' || kind === 'staff';
