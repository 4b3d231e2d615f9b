import type { ImportKind } from '@/api/types';
import { paths } from '@/lib/paths';

/** Where the rows of a kind are looked at afterwards. */
export const registerOf: Record<Exclude<ImportKind, 'tickets'>, string> = {
  compounds: paths.compounds,
  grids: paths.grids,
  staff: paths.grids,
  neighbourGroups: paths.compounds,
  allianceMembers: paths.alliance,
  demands: paths.lists,
  resources: paths.lists,
  ticketUpdates: paths.tickets,
  units: paths.overview,
  externalTotals: paths.overview,
  calendarDays: paths.calendar,
};

/** Kinds that bring the territory's coverage forward. */
export const ofTerritory = (kind: ImportKind): boolean => ['compounds', 'grids', 'neighbourGroups', 'staff'].includes(kind);
