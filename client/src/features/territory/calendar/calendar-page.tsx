import { LeftOutlined, PlusOutlined, RightOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useUser } from '@/api/session';
import type { BusinessCalendar } from '@/api/types';
import { Loaded } from '@/components/states';
import { useText } from '@/i18n/staff';
import { addDays, today } from '@/lib/dates';
import { usePageSearch } from '@/lib/page-state';
import { can } from '@/lib/permissions';
import './calendar.css';
import { DayDialog } from './day-dialog';
import { DayList } from './day-list';
import { Month } from './month';
import { useCalendar } from './queries';
import { type CalendarSearch, years } from './search';

const months = Array.from({ length: 12 }, (_, i) => i + 1);
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

export default function CalendarPage(): ReactNode {
  const t = useText();
  const c = t.territory.calendar;
  const [search, setSearch] = usePageSearch<CalendarSearch>();
  const year = search.year ?? Number(today().slice(0, 4));
  const maintains = can(useUser(), 'territory.maintain');
  const calendar = useCalendar(year);
  const [chosen, setChosen] = useState<string | 'new' | null>(null);
  const date = chosen === 'new' ? null : chosen;
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{c.title}</h1>
          <span className="muted">{maintains ? c.intro : c.readOnly}</span>
        </div>
        <div className="row">
          <Button
            icon={<LeftOutlined aria-hidden />}
            aria-label={c.previousYear}
            disabled={year <= years.first}
            onClick={() => setSearch({ year: year - 1 })}
          />
          <b className="num" aria-live="polite">
            {year}
          </b>
          <Button
            icon={<RightOutlined aria-hidden />}
            aria-label={c.nextYear}
            disabled={year >= years.last}
            onClick={() => setSearch({ year: year + 1 })}
          />
          {maintains && (
            <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setChosen('new')}>
              {c.add}
            </Button>
          )}
        </div>
      </div>
      <Loaded query={calendar}>
        {(data) => (
          <>
            <Year year={year} data={data} onChoose={maintains ? setChosen : undefined} />
            <DayDialog
              open={chosen !== null}
              date={date}
              mark={data.items.find((day) => day.date === date)}
              onClose={() => setChosen(null)}
            />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Year({ year, data, onChoose }: { year: number; data: BusinessCalendar; onChoose?: (date: string) => void }) {
  const c = useText().territory.calendar;
  const marks = new Map(data.items.map((day) => [day.date, day]));
  const [moved, setMoved] = useState<string | null>(null);
  const stop = [moved, today()].find((date) => date?.startsWith(`${year}-`)) ?? `${year}-01-01`;
  const known = data.knownUntil !== null && data.knownUntil >= `${year}-12-31`;
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const from = (event.target as HTMLElement).dataset.date;
    const step = steps[event.key];
    if (!from || step === undefined) return;
    const to = addDays(from, step);
    event.preventDefault();
    setMoved(to);
    event.currentTarget.querySelector<HTMLElement>(`[data-date="${to}"]`)?.focus();
  };
  return (
    <>
      {known ? (
        <p className="muted" style={{ margin: 0 }}>
          {c.knownUntil(data.knownUntil ?? '')}
        </p>
      ) : (
        <Alert
          type="warning"
          showIcon
          title={data.knownUntil === null ? c.unknown : c.knownUntil(data.knownUntil)}
          description={c.growHint}
        />
      )}
      <div className="row legend-days">
        <span data-kind="holiday">
          <b>{c.mark.holiday}</b> {c.holiday}
        </span>
        <span data-kind="makeUpWorkday">
          <b>{c.mark.makeUpWorkday}</b> {c.makeUpWorkday}
        </span>
        <span data-kind="weekend">{c.restDay}</span>
        <span data-provisional="true">{c.provisional}</span>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows of the day buttons within bubble up to here */}
      <div className="months" onKeyDown={onKeyDown}>
        {months.map((month) => (
          <Month key={month} year={year} month={month} marks={marks} knownUntil={data.knownUntil} stop={stop} onChoose={onChoose} />
        ))}
      </div>
      <DayList days={data.items} onChoose={onChoose} />
    </>
  );
}
