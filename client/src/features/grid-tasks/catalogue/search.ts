import { type TaskClass, taskClasses } from '@/api/types';

export interface CatalogueSearch {
  tab?: 'history';
  /** Number of the version shown; the one in force when left out. */
  version?: number;
  /** Number of the version it is compared with; the one before it when left out. */
  since?: number;
  q?: string;
  class?: TaskClass;
  /** Code of the item that is open beside the list. */
  item?: string;
}

const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() || undefined : undefined);
const number = (value: unknown) => (Number.isInteger(Number(value)) && Number(value) > 0 ? Number(value) : undefined);

export function readCatalogueSearch(raw: Record<string, unknown>): CatalogueSearch {
  return {
    tab: raw.tab === 'history' ? 'history' : undefined,
    version: number(raw.version),
    since: number(raw.since),
    q: text(raw.q),
    class: taskClasses.find((one) => one === raw.class),
    item: text(raw.item),
  };
}
