import type { CalendarDay } from '@/api/types';
import { useText } from '@/i18n/staff';
import { today } from '@/lib/dates';
import { isWeekend, weeksOf } from './months';

export interface MonthProps {
  year: number;
  month: number;
  marks: Map<string, CalendarDay>;
  /** Last day the calendar is known for; null when nothing is. */
  knownUntil: string | null;
  /** The one day the Tab key stops at; arrows lead to the others. */
  stop: string;
  onChoose?: (date: string) => void;
}

export function Month({ year, month, marks, knownUntil, stop, onChoose }: MonthProps) {
  const c = useText().territory.calendar;
  const weeks = weeksOf(year, month);
  const isProvisional = (date: string) => knownUntil === null || date > knownUntil;
  const first = weeks[0]?.find(Boolean) ?? '';
  return (
    <table className="card month">
      <caption>
        {c.month(month)}
        {isProvisional(first) && <span className="tag">{c.provisional}</span>}
      </caption>
      <thead>
        <tr>
          {c.weekdays.map((name, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: seven fixed columns, in English two share a letter
            <th key={i} scope="col">
              <abbr title={c.weekdayNames[i]}>{name}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((date, i) => {
              // biome-ignore lint/suspicious/noArrayIndexKey: seven fixed places of a week
              if (!date) return <td key={i} />;
              const mark = marks.get(date);
              const kind = mark?.kind ?? (isWeekend(date) ? 'weekend' : undefined);
              const provisional = isProvisional(date);
              const words = [date, c.weekdayNames[i], mark && c[mark.kind], mark?.name, provisional && c.provisional]
                .filter(Boolean)
                .join(' ');
              return (
                <td key={date} data-kind={kind} data-today={date === today()} data-provisional={provisional}>
                  <button
                    type="button"
                    data-date={date}
                    tabIndex={date === stop ? 0 : -1}
                    disabled={!onChoose}
                    title={words}
                    aria-label={words}
                    aria-current={date === today() ? 'date' : undefined}
                    onClick={() => onChoose?.(date)}
                  >
                    {Number(date.slice(8))}
                    {mark && <i aria-hidden="true">{c.mark[mark.kind]}</i>}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
