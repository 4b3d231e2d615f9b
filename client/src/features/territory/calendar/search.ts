export interface CalendarSearch {
  year?: number;
}

export function readCalendarSearch(raw: Record<string, unknown>): CalendarSearch {
  const year = Number(raw.year);
  return { year: Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : undefined };
}
