import { describe, expect, it } from 'vitest';
import type { TicketDetails } from '@/api/types';
import type { Text } from '@/i18n/zh-CN';
import { zh } from '@/i18n/zh-CN';
import { toBody } from './action-body';
import { fieldsOf } from './action-specs';

const ticket = {
  title: '路灯不亮',
  text: '三天了',
  categoryCode: '010101',
  divisionCode: '341502001001',
  compoundId: null,
  place: null,
  confidential: false,
  channel: 'web',
} as TicketDetails;
const petition = { ...ticket, channel: 'petition' } as TicketDetails;
const body = (action: Parameters<typeof fieldsOf>[0], values: Record<string, unknown>, on = ticket) =>
  toBody(action, fieldsOf(action, zh as unknown as Text, on), values, on);

describe('bodies of acts', () => {
  it('sends a dispatch to a grid without the unit that was chosen before', () => {
    expect(body('dispatch', { target: 'grid', unitId: 'u', coUnitIds: ['v'], gridId: 'g', note: ' 快 ' })).toEqual({
      unitId: null,
      coUnitIds: [],
      gridId: 'g',
      note: '快',
    });
  });
  it('sends "not reached" as null and words as booleans', () => {
    expect(body('verify', { method: 'callBack', solved: 'yes', satisfied: 'unknown', note: '' })).toEqual({
      method: 'callBack',
      solved: true,
      satisfied: null,
      note: '',
    });
    expect(body('decideExtension', { approved: 'no', note: '不足' })).toEqual({ approved: false, note: '不足' });
  });
  it('sends an opinion only for petitions, and no file ids: they were bound when they went up', () => {
    const values = {
      outcome: 'planned',
      plannedOn: '2026-12-01',
      reply: '已列入',
      opinion: { claim: 'a', facts: 'b', opinion: 'c', legalBasis: 'd' },
      attachmentIds: [],
    };
    expect(body('resolve', values)).toEqual({
      outcome: 'planned',
      plannedOn: '2026-12-01',
      referredTo: null,
      reply: '已列入',
      opinion: null,
    });
    expect(body('resolve', values, petition)).toMatchObject({ opinion: { claim: 'a', legalBasis: 'd' } });
  });
  it('sends a level as a number', () => {
    expect(body('supervise', { level: '2', reason: '久拖' })).toEqual({ level: 2, reason: '久拖' });
  });
  it('sends of a correction what changed', () => {
    expect(body('correct', { ...ticket, title: '东门路灯不亮', confidential: true })).toEqual({
      title: '东门路灯不亮',
      confidential: true,
    });
  });
});
