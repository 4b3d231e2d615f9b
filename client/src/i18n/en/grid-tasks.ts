import type { Text } from '../zh-CN';

export const gridTasks: Text['gridTasks'] = {};
