/** The delivery form is part of the address, so that a phone's back button leaves it and a reload keeps it. */
export interface ProjectSearch {
  do?: 'deliver';
}

export const readProjectSearch = (raw: Record<string, unknown>): ProjectSearch => ({ do: raw.do === 'deliver' ? 'deliver' : undefined });

export interface CalendarSearch {
  /** A local day within the month or week that is shown; today when left out. */
  day?: string;
}

export const readProjectCalendarSearch = (raw: Record<string, unknown>): CalendarSearch => ({
  day: typeof raw.day === 'string' && /^\d{4}-\d\d-\d\d$/.test(raw.day) && !Number.isNaN(Date.parse(raw.day)) ? raw.day : undefined,
});
