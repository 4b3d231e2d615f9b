import type { Text } from '../zh-CN';

export const indicators: Text['indicators'] = {};
