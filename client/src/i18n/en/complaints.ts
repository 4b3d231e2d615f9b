import type { Text } from '../zh-CN';

export const complaints: Text['complaints'] = {};
