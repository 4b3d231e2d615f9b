import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Form, Input, Modal, Radio } from 'antd';
import { type ReactNode, useState } from 'react';
import { useUser } from '@/api/session';
import type { CalendarDay } from '@/api/types';
import { Problem } from '@/components/problem';
import { Loaded } from '@/components/states';
import { useText } from '@/i18n/staff';
import { today } from '@/lib/dates';
import { usePageSearch } from '@/lib/page-state';
import { can } from '@/lib/permissions';
import './calendar.css';
import { isWeekend, weeksOf } from './months';
import { useCalendar, useMarkDay } from './queries';
import type { CalendarSearch } from './search';

const months = Array.from({ length: 12 }, (_, i) => i + 1);

export default function CalendarPage(): ReactNode {
  const t = useText();
  const c = t.territory.calendar;
  const [search, setSearch] = usePageSearch<CalendarSearch>();
  const year = search.year ?? Number(today().slice(0, 4));
  const maintains = can(useUser(), 'territory.maintain');
  const calendar = useCalendar(year);
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{c.title}</h1>
          <span className="muted">{c.intro}</span>
        </div>
        <div className="row">
          <Button icon={<LeftOutlined />} aria-label={c.previousYear} onClick={() => setSearch({ year: year - 1 })} />
          <b className="num">{year}</b>
          <Button icon={<RightOutlined />} aria-label={c.nextYear} onClick={() => setSearch({ year: year + 1 })} />
        </div>
      </div>
      <Loaded query={calendar}>
        {(data) => {
          const marks = new Map(data.items.map((day) => [day.date, day]));
          return (
            <>
              <p className="muted" style={{ margin: 0 }}>
                {data.knownUntil ? c.knownUntil(data.knownUntil) : c.unknown}
              </p>
              <div className="row legend-days">
                <span data-kind="holiday">
                  {c.mark.holiday} {c.holiday}
                </span>
                <span data-kind="makeUpWorkday">
                  {c.mark.makeUpWorkday} {c.makeUpWorkday}
                </span>
                <span data-kind="weekend">{c.restDay}</span>
              </div>
              <div className="months">
                {months.map((month) => (
                  <Month key={month} year={year} month={month} marks={marks} onChoose={maintains ? setChosen : undefined} />
                ))}
              </div>
              <DayDialog date={chosen} mark={chosen ? marks.get(chosen) : undefined} onClose={() => setChosen(null)} />
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

function Month(props: { year: number; month: number; marks: Map<string, CalendarDay>; onChoose?: (date: string) => void }) {
  const c = useText().territory.calendar;
  const { marks, onChoose } = props;
  return (
    <table className="card month">
      <caption>{c.month(props.month)}</caption>
      <thead>
        <tr>
          {c.weekdays.map((name, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: seven fixed columns, in English two share a letter
            <th key={i} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(props.year, props.month).map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((date, i) => {
              // biome-ignore lint/suspicious/noArrayIndexKey: seven fixed places of a week
              if (!date) return <td key={i} />;
              const mark = marks.get(date);
              const kind = mark?.kind ?? (isWeekend(date) ? 'weekend' : undefined);
              const words = [date, mark ? c[mark.kind] : null, mark?.name].filter(Boolean).join(' ');
              return (
                <td key={date} data-kind={kind} data-today={date === today()}>
                  <button type="button" disabled={!onChoose} title={words} aria-label={words} onClick={() => onChoose?.(date)}>
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

function DayDialog({ date, mark, onClose }: { date: string | null; mark: CalendarDay | undefined; onClose: () => void }) {
  const t = useText();
  const c = t.territory.calendar;
  const act = useMarkDay(onClose);
  return (
    <Modal title={date ? c.set(date) : ''} open={date !== null} onCancel={onClose} footer={null} destroyOnHidden>
      <Problem error={act.error} />
      <Form<{ kind: CalendarDay['kind']; name: string }>
        layout="vertical"
        initialValues={mark ?? { kind: date && isWeekend(date) ? 'makeUpWorkday' : 'holiday' }}
        onFinish={(held) => date && act.mutate({ date, mark: held })}
      >
        <Form.Item name="kind" label={c.kind}>
          <Radio.Group
            options={[
              { value: 'holiday', label: c.holiday },
              { value: 'makeUpWorkday', label: c.makeUpWorkday },
            ]}
          />
        </Form.Item>
        <Form.Item name="name" label={c.name} rules={[{ required: true, whitespace: true, message: t.access.required }]}>
          <Input placeholder={c.nameHint} maxLength={30} />
        </Form.Item>
        <div className="row">
          <Button type="primary" htmlType="submit" loading={act.isPending}>
            {t.common.save}
          </Button>
          {mark && date && <Button onClick={() => act.mutate({ date, mark: null })}>{c.clear}</Button>}
        </div>
      </Form>
    </Modal>
  );
}
