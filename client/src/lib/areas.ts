import type { SessionUser } from '@/api/types';
import { paths } from './paths';
import { can, type Permission } from './permissions';

export type AreaName =
  | 'tickets'
  | 'register'
  | 'myTasks'
  | 'outbox'
  | 'overview'
  | 'coverage'
  | 'grids'
  | 'compounds'
  | 'taskDesk'
  | 'plans'
  | 'ledger'
  | 'burden'
  | 'catalogue'
  | 'admissions'
  | 'alliance'
  | 'meetings'
  | 'answering'
  | 'evaluations'
  | 'lists'
  | 'member'
  | 'imports'
  | 'users'
  | 'roles'
  | 'divisions'
  | 'calendar'
  | 'rules'
  | 'templates'
  | 'clients'
  | 'sources'
  | 'webhooks'
  | 'health';

export interface Area {
  name: AreaName;
  to: string;
  /** Any of these opens the area. */
  anyOf: Permission[];
  group: 'work' | 'admin';
}

/** Pages × permissions, in the menu's order: the menu and the route guards both read this table. */
export const areas: readonly Area[] = [
  { name: 'myTasks', to: paths.myTasks, anyOf: ['gridTasks.perform', 'gridTasks.check'], group: 'work' },
  { name: 'outbox', to: paths.outbox, anyOf: ['gridTasks.perform'], group: 'work' },
  { name: 'member', to: paths.member, anyOf: ['orders.take'], group: 'work' },
  { name: 'tickets', to: paths.tickets, anyOf: ['tickets.read'], group: 'work' },
  { name: 'register', to: paths.register, anyOf: ['tickets.register'], group: 'work' },
  { name: 'taskDesk', to: paths.taskDesk, anyOf: ['gridTasks.check'], group: 'work' },
  // Whoever reads the ledger: a neighbour steward reads tasks, and no plans.
  { name: 'plans', to: paths.plans, anyOf: ['ledger.read'], group: 'work' },
  { name: 'ledger', to: paths.ledger, anyOf: ['ledger.read'], group: 'work' },
  { name: 'burden', to: paths.burden, anyOf: ['burden.read'], group: 'work' },
  { name: 'catalogue', to: paths.catalogue, anyOf: ['taskCatalogue.read'], group: 'work' },
  { name: 'admissions', to: paths.admissions, anyOf: ['admissions.read'], group: 'work' },
  { name: 'lists', to: paths.lists, anyOf: ['alliance.read'], group: 'work' },
  { name: 'alliance', to: paths.alliance, anyOf: ['alliance.read'], group: 'work' },
  { name: 'meetings', to: paths.meetings, anyOf: ['meetings.read'], group: 'work' },
  { name: 'answering', to: paths.answering, anyOf: ['alliance.read'], group: 'work' },
  { name: 'evaluations', to: paths.evaluations, anyOf: ['evaluations.read'], group: 'work' },
  { name: 'overview', to: paths.overview, anyOf: ['overview.read'], group: 'work' },
  { name: 'coverage', to: paths.coverage, anyOf: ['overview.read', 'territory.maintain'], group: 'work' },
  { name: 'imports', to: paths.imports, anyOf: ['imports.run'], group: 'work' },
  { name: 'grids', to: paths.grids, anyOf: ['territory.maintain', 'overview.read'], group: 'admin' },
  { name: 'compounds', to: paths.compounds, anyOf: ['territory.maintain', 'overview.read'], group: 'admin' },
  { name: 'users', to: paths.users, anyOf: ['users.manage'], group: 'admin' },
  { name: 'roles', to: paths.roles, anyOf: ['users.manage'], group: 'admin' },
  { name: 'divisions', to: paths.divisions, anyOf: ['territory.maintain'], group: 'admin' },
  { name: 'calendar', to: paths.calendar, anyOf: ['territory.maintain', 'rules.maintain'], group: 'admin' },
  { name: 'rules', to: paths.rules, anyOf: ['rules.maintain'], group: 'admin' },
  { name: 'templates', to: paths.templates, anyOf: ['templates.maintain'], group: 'admin' },
  { name: 'sources', to: paths.sources, anyOf: ['feeds.read'], group: 'admin' },
  { name: 'clients', to: paths.clients, anyOf: ['clients.manage'], group: 'admin' },
  { name: 'webhooks', to: paths.webhooks, anyOf: ['webhooks.manage'], group: 'admin' },
  { name: 'health', to: paths.health, anyOf: ['health.read'], group: 'admin' },
];

export const openTo = (user: SessionUser) => areas.filter((area) => can(user, ...area.anyOf));

/** Where a person starts: their tasks on foot, a member's own page, else the desk, else the first thing they may open. */
export function startPage(user: SessionUser): string {
  if (can(user, 'gridTasks.perform')) return paths.myTasks;
  if (can(user, 'orders.take')) return paths.member;
  if (can(user, 'tickets.read')) return paths.tickets;
  return openTo(user)[0]?.to ?? paths.password;
}
