import type { CatalogueItem, LimitUnit } from '@/api/types';
import { useLanguage } from '@/i18n/create';
import { type Text, useText } from '@/i18n/staff';

/** Words that the catalogue, the admissions and the tasks share. */
export function limitWords(t: Text, limit: { amount: number; unit: LimitUnit } | null): string {
  return limit ? t.common.amount(limit.amount, t.common.unit[limit.unit]) : t.gridWork.catalogue.limitNone;
}

export function frequencyWords(t: Text, frequency: CatalogueItem['frequency']): string {
  if (frequency.text) return frequency.text;
  return frequency.per && frequency.times ? t.gridWork.times(t.gridWork.per[frequency.per], frequency.times) : t.gridWork.asNeeded;
}

/** Under a chosen item: how long it takes, and whether it asks for evidence. */
export function workHint(t: Text, item: { estimatedMinutes: number; evidenceRequired: boolean }): string {
  return [t.gridWork.minutes(item.estimatedMinutes), item.evidenceRequired && t.gridWork.catalogue.evidence].filter(Boolean).join(' · ');
}

/** An item's name in the reader's language; lists that have no English keep the Chinese name. */
export function useItemName() {
  const english = useLanguage() === 'en';
  return (item: { name: string; nameEn: string | null }) => (english && item.nameEn) || item.name;
}

/** What a yes or no of an item reads as. */
export function useYesNo() {
  const t = useText().common;
  return (yes: boolean) => (yes ? t.yes : t.no);
}
