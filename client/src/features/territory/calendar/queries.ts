import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import type { ApiError } from '@/api/problems';
import type { BusinessCalendar, CalendarDay } from '@/api/types';

export const useCalendar = (year: number) =>
  useQuery({
    queryKey: [...keys.calendar, year],
    queryFn: ({ signal }) => api.get<BusinessCalendar>('/calendar-days', { query: { year }, signal }),
  });

/** A day marked or cleared moves due dates: tickets are asked again too. */
export const useMarkDay = (onDone: () => void, onRefused: (error: ApiError) => void) =>
  useCommand({
    run: ({ date, mark }: { date: string; mark: Omit<CalendarDay, 'date'> | null }, idempotencyKey) =>
      mark
        ? api.put<unknown>('/calendar-days/{date}', { path: { date }, body: mark, idempotencyKey })
        : api.delete<unknown>('/calendar-days/{date}', { path: { date }, idempotencyKey }),
    invalidates: [keys.calendar, keys.tickets],
    onDone,
    onRefused,
  });
