import {
  type DemandStatus,
  demandStatuses,
  type ProjectStatus,
  type ProjectTheme,
  projectStatuses,
  projectThemes,
  type ResourceStatus,
  resourceStatuses,
  type ServiceCategory,
  serviceCategories,
} from '@/api/types-alliance';

/** What the three lists show, kept in the address. */
export interface ListsSearch {
  /** Which one a phone shows; the demands when left out. */
  list?: 'resources' | 'projects';
  q?: string;
  category?: ServiceCategory;
  area?: string;
  demand?: DemandStatus;
  resource?: ResourceStatus;
  project?: ProjectStatus;
  theme?: ProjectTheme;
}

export const listNames = ['demands', 'resources', 'projects'] as const;

const one = <Word extends string>(list: readonly Word[], raw: unknown) => list.find((word) => word === raw);
const text = (raw: unknown) => (typeof raw === 'string' || typeof raw === 'number' ? String(raw) : undefined);

export function readListsSearch(raw: Record<string, unknown>): ListsSearch {
  return {
    list: one(['resources', 'projects'] as const, raw.list),
    q: text(raw.q),
    category: one(serviceCategories, raw.category),
    area: text(raw.area),
    demand: one(demandStatuses, raw.demand),
    resource: one(resourceStatuses, raw.resource),
    project: one(projectStatuses, raw.project),
    theme: one(projectThemes, raw.theme),
  };
}
