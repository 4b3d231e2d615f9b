import { ArrowRightOutlined } from '@ant-design/icons';
import type { PlanDate } from '@/api/types';
import { useText } from '@/i18n/staff';
import { addDays, weekdayOf } from '@/lib/dates';

/** The weeks that hold the dates, Monday first. */
function weeksBetween(first: string, last: string): string[][] {
  const monday = addDays(first, -((weekdayOf(first) + 6) % 7));
  const weeks: string[][] = [];
  for (let start = monday; start <= last; start = addDays(start, 7)) weeks.push(Array.from({ length: 7 }, (_, i) => addDays(start, i)));
  return weeks;
}

/** The coming dates as a calendar, and below it in words what does not take place on the day named, and why. */
export function PlanDates({ dates }: { dates: PlanDate[] }) {
  const p = useText().ledger.plans;
  const walked = dates.filter((d) => d.on !== null && d.listed);
  const others = dates.filter((d) => d.kind !== 'kept' || !d.listed || d.provisional);
  const shown = dates.flatMap((d) => [d.named, d.on ?? d.named]).sort();
  const [first, last] = [shown[0], shown[shown.length - 1]];
  const byDay = new Map<string, PlanDate>();
  for (const date of dates) {
    if (date.on !== date.named) byDay.set(date.named, date);
  }
  for (const date of dates) if (date.on) byDay.set(date.on, date);
  return (
    <div className="stack plan-dates">
      <strong role="status">{p.takesPlace(walked.length)}</strong>
      {first && last && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen the table scrolls, and the keyboard must be able to
        <section className="scroll-x" aria-label={p.preview} tabIndex={0}>
          <table className="plan-calendar">
            <thead>
              <tr>
                <th />
                {p.weekday.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeksBetween(first, last).map((week) => (
                <tr key={week[0]}>
                  <th scope="row" className="num">
                    {week[0]?.slice(0, 7)}
                  </th>
                  {week.map((day) => (
                    <Day key={day} day={day} date={byDay.get(day)} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {others.length > 0 && (
        <div>
          <h3>{p.fallsOut}</h3>
          <ul className="plan-why">
            {others.map((date) => (
              <li key={date.named}>
                <span className="num">{date.on && date.on !== date.named ? p.movedTo(date.named, date.on) : date.named}</span>{' '}
                <span className="muted">
                  {[
                    date.kind !== 'kept' && p.dateKind[date.kind],
                    date.holiday,
                    !date.listed && p.notListed,
                    date.provisional && p.provisional,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function Day({ day, date }: { day: string; date: PlanDate | undefined }) {
  const p = useText().ledger.plans;
  const here = date?.on === day;
  const kind = !date ? undefined : here ? (date.kind === 'moved' ? 'moved' : 'kept') : 'out';
  const why = date && (here ? p.dateKind[date.kind] : [p.dateKind[date.kind], date.holiday].filter(Boolean).join(' · '));
  return (
    <td data-kind={kind} title={why}>
      <span className="num">{Number(day.slice(8))}</span>
      {date && <span className="visually-hidden">{why}</span>}
      {kind === 'moved' && <ArrowRightOutlined aria-hidden />}
    </td>
  );
}
