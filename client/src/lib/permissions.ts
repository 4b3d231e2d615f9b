import type { SessionUser } from '@/api/types';

export type Permission =
  | 'tickets.read'
  | 'tickets.register'
  | 'tickets.correct'
  | 'tickets.accept'
  | 'tickets.dispatch'
  | 'tickets.supervise'
  | 'tickets.audit'
  | 'reporters.reveal'
  | 'gridTasks.read'
  | 'gridTasks.perform'
  | 'gridTasks.check'
  | 'gridTasks.plan'
  | 'ledger.read'
  | 'ledger.sign'
  | 'burden.read'
  | 'taskCatalogue.read'
  | 'taskCatalogue.draft'
  | 'taskCatalogue.publish'
  | 'admissions.read'
  | 'admissions.request'
  | 'alliance.read'
  | 'members.maintain'
  | 'agreements.maintain'
  | 'evaluations.read'
  | 'evaluations.maintain'
  | 'evaluations.appeal'
  | 'templates.read'
  | 'templates.maintain'
  | 'territory.read'
  | 'territory.maintain'
  | 'compounds.count'
  | 'rules.maintain'
  | 'users.manage'
  | 'imports.run'
  | 'overview.read';

/** Whether the signed-in person holds any of the permissions; the product asks this, never a role's name. */
export function can(user: SessionUser | null | undefined, ...anyOf: Permission[]): boolean {
  return anyOf.length === 0 || anyOf.some((permission) => user?.permissions.includes(permission));
}
