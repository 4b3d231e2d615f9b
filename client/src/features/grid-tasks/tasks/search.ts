export const taskTabs = ['todo', 'check', 'done'] as const;
export type TaskTab = (typeof taskTabs)[number];

export interface TaskSearch {
  tab?: TaskTab;
  view?: 'map';
  task?: string;
  /** Opens the form with what was refused. */
  edit?: true;
}

export function readTaskSearch(raw: Record<string, unknown>): TaskSearch {
  return {
    tab: taskTabs.find((tab) => tab === raw.tab),
    view: raw.view === 'map' ? 'map' : undefined,
    task: typeof raw.task === 'string' ? raw.task : undefined,
    edit: raw.edit === true || undefined,
  };
}

export const statusesOf: Readonly<Record<TaskTab, string>> = {
  todo: 'assigned,accepted,inProgress,reworked',
  check: 'submitted',
  done: 'checked,done,cancelled',
};
