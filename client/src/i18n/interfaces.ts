import { useLanguage } from './create';
import { interfaces as english } from './en/interfaces';
import { interfaces as chinese } from './zh-CN/interfaces';

/** Words of the pages about other systems: they load with their pages, so that the shell stays small. */
export const useInterfacesText = (): InterfacesText => (useLanguage() === 'en' ? english : chinese);
export type InterfacesText = typeof english;
