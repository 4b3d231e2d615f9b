import {
  type ContributionKind,
  contributionKinds,
  type EvaluationBand,
  type EvaluationStatus,
  evaluationBands,
  evaluationStatuses,
} from '@/api/types-evaluations';

/** Which year and list are shown, and which evaluation or scheme is open; kept in the address. */
export interface EvaluationSearch {
  tab?: 'records' | 'schemes';
  year?: number;
  band?: EvaluationBand;
  status?: EvaluationStatus;
  q?: string;
  /** Of the records: the member and the kind. */
  member?: string;
  kind?: ContributionKind;
  /** The evaluation that is open. */
  one?: string;
  /** The scheme that is open. */
  scheme?: string;
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

export function readEvaluationSearch(raw: Record<string, unknown>): EvaluationSearch {
  const year = Number(raw.year);
  return {
    tab: raw.tab === 'records' || raw.tab === 'schemes' ? raw.tab : undefined,
    year: Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : undefined,
    band: evaluationBands.find((band) => band === raw.band),
    status: evaluationStatuses.find((status) => status === raw.status),
    q: typeof raw.q === 'number' ? String(raw.q) : text(raw.q),
    member: text(raw.member),
    kind: contributionKinds.find((kind) => kind === raw.kind),
    one: text(raw.one),
    scheme: text(raw.scheme),
  };
}

/** Hundredths of a point as a person reads them: 87.5, 90, 66.67. */
export const points = (hundredths: number) => String(hundredths / 100);
