import { createMessages } from '@/i18n/create';
import { zh } from './zh';

export const { Messages, prepare, useSwitchLanguage, useText } = createMessages(zh, async () => (await import('./en')).en);
