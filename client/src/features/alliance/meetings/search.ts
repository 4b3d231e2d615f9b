import {
  type GapStatus,
  gapStatuses,
  type MeetingSeries,
  type MeetingStatus,
  meetingSeries,
  meetingStatuses,
  type PromiseStanding,
  promiseStandings,
} from '@/api/types-meetings';

export const meetingTabs = ['meetings', 'actions', 'promises', 'gaps'] as const;

/** Which list is shown and how it is filtered, kept in the address. */
export interface MeetingSearch {
  /** The meetings when left out. */
  tab?: Exclude<(typeof meetingTabs)[number], 'meetings'>;
  status?: MeetingStatus;
  series?: MeetingSeries;
  promise?: PromiseStanding;
  year?: number;
  gap?: GapStatus;
  /** Which action shows its history. */
  action?: string;
}

export function readMeetingSearch(raw: Record<string, unknown>): MeetingSearch {
  const year = Number(raw.year);
  return {
    tab: meetingTabs.find((tab): tab is NonNullable<MeetingSearch['tab']> => tab === raw.tab && tab !== 'meetings'),
    status: meetingStatuses.find((one) => one === raw.status),
    series: meetingSeries.find((one) => one === raw.series),
    promise: promiseStandings.find((one) => one === raw.promise),
    year: Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : undefined,
    action: typeof raw.action === 'string' && raw.action ? raw.action : undefined,
    gap: gapStatuses.find((one) => one === raw.gap),
  };
}
