import { describe, expect, it } from 'vitest';
import { bodyOf } from './admissions/act-form';
import { type AdmissionFields, toText } from './admissions/admission-form';
import { readAdmissionSearch } from './admissions/search';
import { type ItemFields, toItem } from './catalogue/item-editor';
import { readCatalogueSearch } from './catalogue/search';

const admission: AdmissionFields = {
  title: ' 燃气软管入户排查 ',
  class: 'safetyHazards',
  purpose: '排查',
  legalBasis: '第十七条',
  from: '2026-06-01',
  until: '2026-08-31',
  grids: [{ gridId: 'g', hoursPerMonth: 8 }],
  hasLimit: false,
  limit: { amount: 3, unit: 'workingDay' },
  evidenceRequired: true,
  estimatedMinutes: 30,
  yuan: 68000.1,
  fundingSource: ' ',
};

describe('an admission', () => {
  it('is asked in whole fen, and without a limit that was unticked', () => {
    const text = toText(admission);
    expect(text.amountFen).toBe(6_800_010);
    expect(text).toMatchObject({ title: '燃气软管入户排查', limit: null, fundingSource: null, staffPosts: null });
    expect(text).not.toHaveProperty('yuan');
  });
  it('is acted on with the members that the act takes', () => {
    const typed = {
      note: ' 好 ',
      supports: true,
      date: '2026-06-01',
      documentNumber: '8号',
      meeting: '会议',
      opinion: 'bearable',
      hoursNow: 4,
    };
    expect(bodyOf('recommend', typed)).toEqual({ supports: true, note: '好' });
    expect(bodyOf('approve', typed)).toEqual({ documentNumber: '8号', date: '2026-06-01', meeting: '会议', guaranteeConfirmed: false });
    expect(bodyOf('review', typed)).toEqual({ opinion: 'bearable', hoursNow: 4, overlaps: [], note: '好' });
    expect(bodyOf('return', typed)).toEqual({ note: '好' });
  });
  it('list keeps what the address may say', () => {
    expect(readAdmissionSearch({ waiting: true, status: 'govReview', q: 20260311 })).toEqual({
      waiting: true,
      status: 'govReview',
      q: '20260311',
      gridId: undefined,
    });
    expect(readAdmissionSearch({ waiting: 'x', status: 'nothing' })).toEqual({});
  });
});

describe('a catalogue item', () => {
  const item = { code: 'fire-lanes', hasLimit: true, limit: { amount: 2, unit: 'workingDay' } } as unknown as ItemFields;
  it('has its frequency in numbers or in words', () => {
    expect(toItem({ ...item, frequency: { times: 2, per: 'week', text: ' ' } }).frequency).toEqual({ times: 2, per: 'week', text: null });
    expect(toItem({ ...item, frequency: { times: 2, per: 'week', text: '汛期每日' } }).frequency).toEqual({
      times: null,
      per: null,
      text: '汛期每日',
    });
    expect(toItem({ ...item, frequency: {} as ItemFields['frequency'], hasLimit: false }).limit).toBeNull();
  });
  it('search reads numbers and known classes', () => {
    expect(readCatalogueSearch({ version: 2, since: '1', class: 'disputes', item: 'a' })).toMatchObject({
      version: 2,
      since: 1,
      class: 'disputes',
      item: 'a',
    });
    expect(readCatalogueSearch({ version: -1, class: 'x' })).toMatchObject({ version: undefined, class: undefined });
  });
});
