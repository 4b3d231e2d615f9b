export interface PlanSearch {
  /** Those that have ended; the running ones when left out. */
  ended?: true;
  grid?: string;
  /** The plan that is open beside the list. */
  plan?: string;
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

export function readPlanSearch(raw: Record<string, unknown>): PlanSearch {
  return { ended: raw.ended === true ? true : undefined, grid: text(raw.grid), plan: text(raw.plan) };
}
