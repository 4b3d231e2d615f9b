import { type ProviderKind, providerKinds, type SignatoryKind, signatoryKinds } from '@/api/types-alliance';

/** Which list is shown and how it is filtered, kept in the address. */
export interface AllianceSearch {
  tab?: 'members' | 'overview';
  q?: string;
  kind?: ProviderKind;
  signsAs?: SignatoryKind;
  /** Days of the reminders before an agreement ends. */
  ends?: 7 | 30 | 60;
}

/** Which agreement of the member is unfolded. */
export interface MemberSearch {
  agreement?: string;
}

export const readMemberSearch = (raw: Record<string, unknown>): MemberSearch => ({
  agreement: typeof raw.agreement === 'string' && raw.agreement ? raw.agreement : undefined,
});

export const reminderDays = [60, 30, 7] as const;

export function readAllianceSearch(raw: Record<string, unknown>): AllianceSearch {
  return {
    tab: raw.tab === 'members' || raw.tab === 'overview' ? raw.tab : undefined,
    q: typeof raw.q === 'string' || typeof raw.q === 'number' ? String(raw.q) : undefined,
    kind: providerKinds.find((kind) => kind === raw.kind),
    signsAs: signatoryKinds.find((kind) => kind === raw.signsAs),
    ends: reminderDays.find((days) => days === Number(raw.ends)),
  };
}
