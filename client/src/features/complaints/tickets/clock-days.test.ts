import { expect, it } from 'vitest';
import type { ClockStep } from '@/api/types';
import { clockDays, countedIn, skippedDays } from './clock-days';

const step = (date: string, kind: ClockStep['kind'], count: number): ClockStep => ({ date, kind, count, note: '' });

it('shows a date once, coloured by what matters most, with its running number', () => {
  const steps = [
    step('2026-02-13', 'start', 0),
    step('2026-02-14', 'makeUpWorkday', 1),
    step('2026-02-15', 'holiday', 1),
    step('2026-02-24', 'counted', 2),
    step('2026-02-24', 'due', 2),
  ];
  const days = clockDays(steps, 'workingDay');
  expect(days.map((d) => [d.date, d.kind, d.number])).toEqual([
    ['2026-02-13', 'start', null],
    ['2026-02-14', 'makeUpWorkday', 1],
    ['2026-02-15', 'holiday', null],
    ['2026-02-24', 'due', 2],
  ]);
  expect(skippedDays(days)).toBe(1);
  expect(countedIn(steps, 'workingDay')).toBe(2);
});

it('reads hours from minutes and numbers no days then', () => {
  const steps = [step('2026-03-02', 'start', 0), step('2026-03-02', 'counted', 90), step('2026-03-02', 'due', 90)];
  expect(countedIn(steps, 'workingHour')).toBe(1.5);
  expect(clockDays(steps, 'workingHour')[0]?.number).toBeNull();
});
