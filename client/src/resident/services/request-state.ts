import type { NewRequest } from '@/api/types-public-alliance';
import { type ChosenPlace, noPlace } from '../report/place-picker';

/** What a resident has filled in so far; kept on the device until it is sent. */
export interface RequestAnswers extends ChosenPlace {
  title: string;
  text: string;
  heads: string;
  slotId: string | null;
  from: string;
  until: string;
  name: string;
  phone: string;
}

export const noRequest: RequestAnswers = {
  ...noPlace,
  title: '',
  text: '',
  heads: '1',
  slotId: null,
  from: '',
  until: '',
  name: '',
  phone: '',
};

export type RequestLack = 'title' | 'days' | 'heads' | 'text' | 'where';

/** The first thing that is still to be filled in, in the order of the form; the server decides in the end. */
export function lackOfRequest(answers: RequestAnswers, isWish: boolean): RequestLack | null {
  if (isWish && answers.title.trim() === '') return 'title';
  if (!answers.slotId && answers.from && answers.until && answers.until < answers.from) return 'days';
  if (!/^\d+$/.test(answers.heads) || Number(answers.heads) < 1 || Number(answers.heads) > 10_000) return 'heads';
  if (answers.text.trim() === '') return 'text';
  if (!answers.compoundId && !answers.divisionCode) return 'where';
  return null;
}

export const isRequestWorthKeeping = (answers: RequestAnswers): boolean =>
  [answers.title, answers.text, answers.phone].some((typed) => typed.trim() !== '');

/** @param service Its id and title; null for a wish that is on no list. */
export function requestBody(answers: RequestAnswers, service: { id: string; title: string } | null): NewRequest {
  const slotId = service ? answers.slotId : null;
  const [name, phone] = [answers.name.trim() || null, answers.phone.trim() || null];
  return {
    community: answers.compoundId ? null : answers.divisionCode,
    compoundId: answers.compoundId,
    title: service ? service.title : answers.title.trim(),
    text: answers.text.trim(),
    heads: Number(answers.heads),
    wantedFrom: slotId ? null : answers.from || null,
    wantedUntil: slotId ? null : answers.until || null,
    resourceId: service?.id ?? null,
    slotId,
    requester: name || phone ? { name, phone, address: null } : null,
  };
}
