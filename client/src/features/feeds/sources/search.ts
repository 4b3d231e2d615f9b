export interface SourceSearch {
  /** The form that is open: a new source. */
  register?: boolean;
}

export const readSourceSearch = (raw: Record<string, unknown>): SourceSearch => (raw.register === true ? { register: true } : {});
