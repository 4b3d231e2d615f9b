import type { Text } from '../zh-CN';

export const territory: Text['territory'] = {};
