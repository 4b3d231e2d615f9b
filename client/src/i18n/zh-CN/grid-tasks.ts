export const gridTasks = {} as const;
