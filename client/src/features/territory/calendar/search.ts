export interface CalendarSearch {
  year?: number;
}

export const years = { first: 2000, last: 2100 };

export function readCalendarSearch(raw: Record<string, unknown>): CalendarSearch {
  const year = Number(raw.year);
  return { year: Number.isInteger(year) && year >= years.first && year <= years.last ? year : undefined };
}
