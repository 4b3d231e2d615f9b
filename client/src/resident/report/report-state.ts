import type { GeoPosition, NewReport } from '@/api/types';

export const steps = ['place', 'what', 'contact', 'nearby', 'check'] as const;
export type Step = (typeof steps)[number];

/** The answers so far: kept on the device until sent, but for the photos, which a page cannot keep. */
export interface Answers {
  compoundId: string | null;
  divisionCode: string | null;
  placeLabel: string;
  place: string;
  location: GeoPosition | null;
  text: string;
  categoryCode: string | null;
  contact: 'leave' | 'anonymous';
  name: string;
  phone: string;
  confidential: boolean;
}

export const noAnswers: Answers = {
  compoundId: null,
  divisionCode: null,
  placeLabel: '',
  place: '',
  location: null,
  text: '',
  categoryCode: null,
  contact: 'anonymous',
  name: '',
  phone: '',
  confidential: false,
};

export type Lack = 'place' | 'text' | 'phone';

/** What a step still needs; the server decides in the end, this only spares the way there. */
export function lackOf(step: Step, answers: Answers): Lack | null {
  if (step === 'place' && !answers.compoundId && !answers.divisionCode && !answers.location && answers.place.trim().length < 2)
    return 'place';
  if (step === 'what' && answers.text.trim().length < 5) return 'text';
  if (step === 'contact' && answers.contact === 'leave' && answers.phone.trim().length < 5) return 'phone';
  return null;
}

export const isWorthKeeping = (answers: Answers) =>
  answers.text.trim() !== '' || answers.place.trim() !== '' || answers.phone.trim() !== '';

export function toBody(answers: Answers, photos: { id: string; token: string }[]): NewReport {
  const anonymous = answers.contact === 'anonymous';
  return {
    title: null,
    text: answers.text.trim(),
    categoryCode: answers.categoryCode,
    divisionCode: answers.divisionCode,
    compoundId: answers.compoundId,
    location: answers.location,
    place: answers.place.trim() || null,
    reporter: anonymous ? null : { name: answers.name.trim() || null, phone: answers.phone.trim(), address: null },
    anonymous,
    confidential: answers.confidential,
    attachmentIds: photos.map((photo) => photo.id),
    attachmentTokens: photos.map((photo) => photo.token),
  };
}
