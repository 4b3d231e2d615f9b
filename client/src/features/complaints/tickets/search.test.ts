import { describe, expect, it } from 'vitest';
import { fromViewQuery, isFiltered, readDeskSearch, toTicketQuery, viewQuery } from './search';

describe('the desk in the address bar', () => {
  it('keeps what it knows and drops the rest', () => {
    const search = readDeskSearch({
      queue: 'overdue',
      status: 'accepted,nonsense',
      channel: 'x',
      overdue: 'true',
      from: '2026-02-30x',
      to: '2026-03-01',
      evil: 1,
    });
    expect(JSON.parse(JSON.stringify(search))).toEqual({ queue: 'overdue', status: 'accepted', overdue: true, to: '2026-03-01' });
  });
  it('takes a number that was typed as a search for text', () => {
    expect(readDeskSearch({ q: 12 }).q).toBe('12');
    expect(readDeskSearch({ q: '堵' }).q).toBeUndefined();
  });
  it('asks the API for whole county days', () => {
    expect(toTicketQuery({ from: '2026-02-01', to: '2026-02-28' })).toMatchObject({
      'receivedAt.gte': '2026-02-01T00:00:00+08:00',
      'receivedAt.lt': '2026-03-01T00:00:00+08:00',
      sort: '-receivedAt',
    });
  });
  it('tells filters from queue, order and the open ticket', () => {
    expect(isFiltered({ queue: 'mine', ticket: 'x', sort: 'dueAt' })).toBe(false);
    expect(isFiltered({ q: '下水' })).toBe(true);
  });
  it('comes back from a saved view without the open ticket', () => {
    const search = readDeskSearch({ queue: 'dueSoon', q: '下水道', overdue: true, ticket: 'abc' });
    expect(fromViewQuery(viewQuery(search))).toEqual({ ...search, ticket: undefined });
  });
});
