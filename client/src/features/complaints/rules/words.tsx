import type { LimitUnit } from '@/api/types';
import { useDivision } from '@/components/territory/queries';
import { useLanguage } from '@/i18n/create';
import { type Text, useText } from '@/i18n/staff';

export const limitText = (t: Text, limit: { amount: number; unit: LimitUnit } | null) =>
  limit ? t.common.amount(limit.amount, t.common.unit[limit.unit]) : '—';

export const ruleName = (names: Readonly<Record<string, string>>, key: string) => names[key] ?? key;

export function useCategoryName() {
  const english = useLanguage() === 'en';
  return (category: { name: string; nameEn: string | null }) => (english && category.nameEn) || category.name;
}

/** The place a rule set holds in: a division's leading digits, or everywhere. */
export function JurisdictionName({ value }: { value: string | null }) {
  const r = useText().complaints.rules;
  const everywhere = value === null || value === '*';
  const division = useDivision(everywhere ? null : value.padEnd(12, '0'));
  return <>{everywhere ? r.everywhere : (division.data?.name ?? value)}</>;
}

/** Where a rule stands written; a default that nobody wrote down says so. */
export function Source({ source, clause, isDefault }: { source: string; clause: string; isDefault: boolean }) {
  const r = useText().complaints.rules;
  if (isDefault)
    return (
      <span className="tag" data-tone="warn">
        {r.defaultMark}
      </span>
    );
  return <>{[source, clause].filter(Boolean).join(' ')}</>;
}
