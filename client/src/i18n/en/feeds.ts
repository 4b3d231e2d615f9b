import type { Text } from '../zh-CN';

export const feeds: Text['feeds'] = {};
