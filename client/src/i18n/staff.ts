import { createMessages } from './create';
import { zh } from './zh-CN';

export type { Text } from './zh-CN';
export const { Messages, prepare, useSwitchLanguage, useText, text } = createMessages(zh, async () => (await import('./en')).en);
