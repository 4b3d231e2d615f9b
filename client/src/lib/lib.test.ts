import { afterEach, describe, expect, it } from 'vitest';
import type { SessionUser } from '@/api/types';
import { openTo, startPage } from './areas';
import { addDays, formatDay, formatInstant, hoursUntil, weekdayOf } from './dates';
import { clearAllDrafts, readDraft } from './draft';
import { paths } from './paths';
import { can, type Permission } from './permissions';
import { fitWithin } from './photo';

const user = (...permissions: Permission[]) => ({ permissions: permissions as string[] }) as SessionUser;

describe('dates', () => {
  it('are shown in county time wherever the device is', () => {
    expect(formatInstant('2026-02-13T16:30:00Z')).toBe('2026-02-14 00:30');
    expect(formatDay('2026-12-31T15:59:59Z')).toBe('2026-12-31');
    expect(formatInstant(null)).toBe('—');
  });
  it('reckon calendar days without zones', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(weekdayOf('2026-02-15')).toBe(0);
    expect(hoursUntil('2026-01-01T10:00:00Z', Date.parse('2026-01-01T12:30:00Z'))).toBe(-3);
  });
});

describe('areas', () => {
  it('open by permission and start where the work is', () => {
    expect(can(user(), 'tickets.read')).toBe(false);
    expect(can(user('overview.read'), 'tickets.read', 'overview.read')).toBe(true);
    expect(openTo(user('overview.read')).map((a) => a.name)).toEqual(['overview', 'coverage', 'grids', 'compounds']);
    expect(startPage(user('tickets.read', 'gridTasks.perform'))).toBe(paths.myTasks);
    expect(startPage(user('tickets.read'))).toBe(paths.tickets);
    expect(startPage(user('alliance.read', 'orders.take'))).toBe(paths.member);
    expect(startPage(user())).toBe(paths.password);
  });
});

describe('drafts', () => {
  afterEach(() => localStorage.clear());
  it('are dropped when unreadable and cleared at sign-out', () => {
    localStorage.setItem('gov.draft.a', '{"at":"x","values":1}');
    localStorage.setItem('gov.draft.b', '{broken');
    localStorage.setItem('gov.language', 'en');
    expect(readDraft('a')).toEqual({ at: 'x', values: 1 });
    expect(readDraft('b')).toBeNull();
    expect(localStorage.getItem('gov.draft.b')).toBeNull();
    clearAllDrafts();
    expect(readDraft('a')).toBeNull();
    expect(localStorage.getItem('gov.language')).toBe('en');
  });
});

describe('photos', () => {
  it('fit into 1600 pixels and are never enlarged', () => {
    expect(fitWithin(4000, 3000)).toEqual({ width: 1600, height: 1200 });
    expect(fitWithin(800, 600)).toEqual({ width: 800, height: 600 });
  });
});
