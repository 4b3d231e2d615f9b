import { type ReportStatus, reportStatuses } from '@/api/types-answering';

export const answeringTabs = ['reports', 'visits', 'brands'] as const;

/** Which list is shown and how it is filtered, kept in the address. */
export interface AnsweringSearch {
  /** The reports when left out. */
  tab?: Exclude<(typeof answeringTabs)[number], 'reports'>;
  status?: ReportStatus;
}

export function readAnsweringSearch(raw: Record<string, unknown>): AnsweringSearch {
  return {
    tab: answeringTabs.find((tab): tab is NonNullable<AnsweringSearch['tab']> => tab === raw.tab && tab !== 'reports'),
    status: reportStatuses.find((one) => one === raw.status),
  };
}
