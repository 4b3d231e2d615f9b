import { Form, Input } from 'antd';
import type { ProjectRow } from '@/api/types-alliance';
import type { ActSpec } from '@/components/alliance/act-bar';
import { instantOf } from '@/components/alliance/when';
import { DateField } from '@/components/date-field';
import { TimeField } from '@/components/time-field';
import { type Text, useText } from '@/i18n/staff';
import { addDays, formatClock, formatDay, today } from '@/lib/dates';

/** The forms of a project's acts; claiming and delivering have their own places. */
export function useProjectActs(project: ProjectRow, on: { claim: () => void; deliver: () => void }): ActSpec[] {
  const t = useText();
  const { hint } = t.lists;
  return [
    { action: 'claim', path: '/service-projects/{id}/claim', primary: true, instead: on.claim },
    { action: 'open', path: '/service-projects/{id}/open', primary: true, hint: hint.open },
    { action: 'confirm', path: '/service-projects/{id}/confirm', primary: true, hint: hint.confirmProject },
    scheduling(t, project),
    { action: 'begin', path: '/service-projects/{id}/begin', primary: true, hint: hint.begin },
    { action: 'deliver', path: '/service-projects/{id}/deliver', primary: true, instead: on.deliver },
    { action: 'close', path: '/service-projects/{id}/close', primary: true, hint: hint.close },
    { action: 'decline', path: '/service-projects/{id}/decline', hint: hint.decline, asks: 'reason', danger: true },
    { action: 'cancel', path: '/service-projects/{id}/cancel', hint: hint.cancel, asks: 'reason', danger: true },
    { action: 'fail', path: '/service-projects/{id}/fail', asks: 'reason', danger: true },
  ];
}

function scheduling(t: Text, project: ProjectRow): ActSpec {
  const l = t.lists;
  const required = [{ required: true, message: t.access.required }];
  return {
    action: 'schedule',
    path: '/service-projects/{id}/schedule',
    primary: project.status === 'confirmed',
    initial: {
      date: project.startsAt ? formatDay(project.startsAt) : addDays(today(), 3),
      start: project.startsAt ? formatClock(project.startsAt) : '09:00',
      end: project.endsAt ? formatClock(project.endsAt) : '11:00',
      place: project.place ?? undefined,
    },
    bodyOf: ({ date, start, end, place }) => ({
      startsAt: instantOf(`${date}T${start}`),
      endsAt: instantOf(`${date}T${end}`),
      place: (place as string | undefined)?.trim() || null,
    }),
    fields: (
      <>
        <Form.Item name="date" label={l.field.date} rules={required}>
          <DateField min={today()} />
        </Form.Item>
        <div className="row">
          <Form.Item name="start" label={l.resource.start} rules={required}>
            <TimeField />
          </Form.Item>
          <Form.Item name="end" label={l.resource.end} rules={required}>
            <TimeField />
          </Form.Item>
        </div>
        <Form.Item name="place" label={l.field.place}>
          <Input maxLength={120} />
        </Form.Item>
      </>
    ),
  };
}
