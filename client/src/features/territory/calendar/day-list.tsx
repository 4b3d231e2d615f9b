import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { CalendarDay } from '@/api/types';
import { EmptyState } from '@/components/states';
import { useText } from '@/i18n/staff';
import { weekdayOf } from '@/lib/dates';

/** The year in words: what the twelve small months show, one line a day. */
export function DayList({ days, onChoose }: { days: CalendarDay[]; onChoose?: (date: string) => void }) {
  const t = useText();
  const c = t.territory.calendar;
  if (days.length === 0) return <EmptyState kind="none" title={c.none} hint={c.noneHint} />;
  return (
    <details className="card">
      <summary>
        {c.list} <span className="muted">{c.count(days.length)}</span>
      </summary>
      <div className="scroll-x">
        <table className="plain-table" style={{ marginTop: 8 }}>
          <caption className="visually-hidden">{c.list}</caption>
          <thead>
            <tr>
              <th scope="col">{c.date}</th>
              <th scope="col">{c.kind}</th>
              <th scope="col">{c.name}</th>
              {onChoose && <th scope="col">{t.common.actions}</th>}
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day.date}>
                <td className="num nowrap">
                  {day.date} <span className="muted">{c.weekdayNames[(weekdayOf(day.date) + 6) % 7]}</span>
                </td>
                <td>
                  <span className="tag" data-tone={day.kind === 'holiday' ? 'bad' : 'accent'}>
                    {c.mark[day.kind]} {c[day.kind]}
                  </span>
                </td>
                <td>{day.name}</td>
                {onChoose && (
                  <td>
                    <Button
                      type="text"
                      size="small"
                      icon={<EditOutlined aria-hidden />}
                      aria-label={`${t.common.edit} ${day.date}`}
                      onClick={() => onChoose(day.date)}
                    />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
