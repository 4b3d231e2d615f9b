import type { CoverageFaultKind } from '@/api/types';

export interface CoverageSearch {
  area?: string;
  kind?: CoverageFaultKind;
}

export function readCoverageSearch(raw: Record<string, unknown>): CoverageSearch {
  return {
    area: typeof raw.area === 'string' || typeof raw.area === 'number' ? String(raw.area) : undefined,
    kind: typeof raw.kind === 'string' && /^[a-zA-Z]+$/.test(raw.kind) ? (raw.kind as CoverageFaultKind) : undefined,
  };
}
