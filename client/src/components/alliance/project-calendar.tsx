import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ProjectRow } from '@/api/types-alliance';
import { Loaded } from '@/components/states';
import { useText } from '@/i18n/staff';
import { addDays, formatClock, formatDay, today, weekdayOf } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { useDatedProjects } from './dated-projects';
import { ProjectTag } from './marks';
import './project-calendar.css';

interface Props {
  /** A day within what is shown. */
  day: string;
  /** A month of days, or a week as a list. */
  view: 'month' | 'week';
  onDay: (day: string | undefined) => void;
}

/** Shown in a cell at most; the rest is counted and led to as a week. */
const mostInCell = 3;
const monday = (day: string) => addDays(day, -((weekdayOf(day) + 6) % 7));

/** Projects by the local day they take place on. */
export function ProjectCalendar({ day, view, onDay }: Props) {
  const l = useText().lists;
  const month = day.slice(0, 7);
  const start = monday(view === 'month' ? `${month}-01` : day);
  const end = view === 'month' ? addDays(monday(lastOf(month)), 6) : addDays(start, 6);
  const projects = useDatedProjects(start, end);
  const step = (by: 1 | -1) => {
    if (view === 'week') return addDays(day, 7 * by);
    return by === 1 ? addDays(lastOf(month), 1) : `${addDays(`${month}-01`, -1).slice(0, 7)}-01`;
  };
  return (
    <>
      <div className="row" role="toolbar" aria-label={l.calendar}>
        <Button icon={<LeftOutlined aria-hidden />} aria-label={l.cal.previous} onClick={() => onDay(step(-1))} />
        <Button onClick={() => onDay(undefined)}>{l.cal.today}</Button>
        <Button icon={<RightOutlined aria-hidden />} aria-label={l.cal.next} onClick={() => onDay(step(1))} />
        <strong className="num" aria-live="polite">
          {view === 'month' ? l.cal.month(month.slice(0, 4), Number(month.slice(5))) : l.cal.week(start, end)}
        </strong>
      </div>
      <Loaded query={projects}>
        {({ items, nextCursor }) => {
          const byDay = groupByDay(items);
          return (
            <>
              {nextCursor && <p className="muted">{l.cal.more}</p>}
              {view === 'month' ? <Month start={start} end={end} month={month} byDay={byDay} /> : <Week start={start} byDay={byDay} />}
            </>
          );
        }}
      </Loaded>
    </>
  );
}

const byStart = (a: ProjectRow, b: ProjectRow) => (a.startsAt ?? '').localeCompare(b.startsAt ?? '');
const lastOf = (month: string) =>
  `${month}-${String(new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()).padStart(2, '0')}`;

type ByDay = Map<string, ProjectRow[]>;

function groupByDay(projects: ProjectRow[]): ByDay {
  const days: ByDay = new Map();
  for (const project of projects.toSorted(byStart)) {
    const day = formatDay(project.startsAt);
    days.set(day, [...(days.get(day) ?? []), project]);
  }
  return days;
}

function Month({ start, end, month, byDay }: { start: string; end: string; month: string; byDay: ByDay }) {
  const l = useText().lists;
  const weeks: string[] = [];
  for (let week = start; week <= end; week = addDays(week, 7)) weeks.push(week);
  return (
    <table className="card project-month">
      <thead>
        <tr>
          {l.cal.weekdays.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week}>
            {Array.from({ length: 7 }, (_, i) => addDays(week, i)).map((date) => {
              const rows = byDay.get(date) ?? [];
              return (
                <td key={date} data-outside={!date.startsWith(month)} data-today={date === today()}>
                  <time dateTime={date} className="num">
                    {Number(date.slice(8))}
                  </time>
                  {rows.slice(0, mostInCell).map((row) => (
                    <Link key={row.id} to={paths.project} params={{ projectId: row.id }} title={row.title} data-status={row.status}>
                      <span className="num">{row.startsAt && formatClock(row.startsAt)}</span> {row.title}
                    </Link>
                  ))}
                  {rows.length > mostInCell && <span className="muted">{l.cal.others(rows.length - mostInCell)}</span>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Week({ start, byDay }: { start: string; byDay: ByDay }) {
  const l = useText().lists;
  const days = Array.from({ length: 7 }, (_, i) => addDays(start, i)).filter((date) => byDay.has(date));
  if (days.length === 0) return <p className="muted">{l.cal.none}</p>;
  return (
    <ol className="project-week">
      {days.map((date) => (
        <li key={date}>
          <h3 className="num">
            {date} {l.cal.weekdays[(weekdayOf(date) + 6) % 7]}
          </h3>
          {byDay.get(date)?.map((row) => (
            <div key={row.id} className="slot-row">
              <span>
                <span className="num">{row.startsAt && formatClock(row.startsAt)}</span>{' '}
                <Link to={paths.project} params={{ projectId: row.id }}>
                  {row.title}
                </Link>
                <span className="muted"> {[row.place, row.communityName].filter(Boolean).join(' · ')}</span>
              </span>
              <ProjectTag status={row.status} />
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}
