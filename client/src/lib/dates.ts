/** All times are shown in the county's time, whatever the device thinks. */
const zone = 'Asia/Shanghai';
const minute = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, hour: '2-digit', minute: '2-digit' });

/** `2026-02-13 17:30` */
export const formatInstant = (instant: string | null | undefined) => (instant ? minute.format(new Date(instant)) : '—');
/** `2026-02-13` */
export const formatDay = (instant: string | Date | null | undefined) => (instant ? day.format(new Date(instant)) : '—');
/** `17:30` */
export const formatClock = (instant: string | Date) => clock.format(new Date(instant));

/** Weekday of a calendar date (yyyy-MM-dd), 0 = Sunday; a date has no zone. */
export const weekdayOf = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();

export const addDays = (date: string, days: number) => {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
};

export const today = () => formatDay(new Date());

/** The start of a county day as an instant: filters by date are asked of the API as instants. */
export const startOfDay = (date: string) => `${date}T00:00:00+08:00`;

/** Whole hours until an instant; negative when it has passed. */
export const hoursUntil = (instant: string, now = Date.now()) => Math.floor((Date.parse(instant) - now) / 3_600_000);
