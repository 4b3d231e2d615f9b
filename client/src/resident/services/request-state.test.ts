import { describe, expect, it } from 'vitest';
import { isRequest, plain } from '../track/pair';
import { isRequestWorthKeeping, lackOfRequest, noRequest, requestBody } from './request-state';

const filled = { ...noRequest, text: ' 两位老人 ', divisionCode: '341502001001', placeLabel: '演示社区' };

describe('what a request still needs', () => {
  it('asks in the order of the form', () => {
    expect(lackOfRequest(noRequest, true)).toBe('title');
    expect(lackOfRequest(noRequest, false)).toBe('text');
    expect(lackOfRequest({ ...noRequest, text: '理发' }, false)).toBe('where');
    expect(lackOfRequest(filled, false)).toBeNull();
  });
  it.each(['', '0', '10001', '-3', '1.5', 'x'])('takes no %s people', (heads) => {
    expect(lackOfRequest({ ...filled, heads }, false)).toBe('heads');
  });
  it('compares the days only where no appointment is chosen', () => {
    const days = { ...filled, from: '2026-05-02', until: '2026-05-01' };
    expect(lackOfRequest(days, false)).toBe('days');
    expect(lackOfRequest({ ...days, slotId: 's' }, false)).toBeNull();
  });
});

describe('what is sent', () => {
  it('orders a service by its own title, with the appointment instead of days', () => {
    const body = requestBody({ ...filled, title: '别的', slotId: 's', from: '2026-05-02' }, { id: 'r', title: '理发' });
    expect(body).toMatchObject({
      title: '理发',
      resourceId: 'r',
      slotId: 's',
      wantedFrom: null,
      text: '两位老人',
      community: '341502001001',
    });
  });
  it('wishes without a service, an appointment or a contact', () => {
    const body = requestBody({ ...filled, title: ' 修轮椅 ', slotId: 's', until: '2026-05-02' }, null);
    expect(body).toMatchObject({ title: '修轮椅', resourceId: null, slotId: null, wantedUntil: '2026-05-02', requester: null });
  });
  it('names the compound alone where one is chosen, and a name without a number', () => {
    const body = requestBody({ ...filled, compoundId: 'c', name: '王' }, null);
    expect(body).toMatchObject({ community: null, compoundId: 'c', requester: { name: '王', phone: null } });
  });
  it('keeps no draft of nothing', () => {
    expect(isRequestWorthKeeping(noRequest)).toBe(false);
    expect(isRequestWorthKeeping(filled)).toBe(true);
  });
});

describe('the number', () => {
  it.each(['X2026-0001', ' x2026-0001', 'Ｘ２０２６－０００１'])('%s is of a request', (number) => expect(isRequest(number)).toBe(true));
  it.each(['20260501-00001', 'WX2026', ''])('%s is not', (number) => expect(isRequest(number)).toBe(false));
  it('is read as printed', () => expect(plain(' Ｘ２０２６－０００１ ')).toBe('X2026-0001'));
});
