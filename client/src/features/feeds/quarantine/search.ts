import { type ImportKind, importKinds } from '@/api/types';
import { type QuarantineState, quarantineStates } from '@/api/types-interfaces';

export interface QuarantineSearch {
  /** Open rows when left out. */
  state?: QuarantineState | 'all';
  kind?: ImportKind;
  /** Only rows of the batch of this key. */
  batch?: string;
  /** The row that is open beside the list. */
  row?: string;
}

const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) || undefined : undefined);

export const readQuarantineSearch = (raw: Record<string, unknown>): QuarantineSearch => ({
  state: raw.state === 'all' ? 'all' : quarantineStates.find((one) => one === raw.state),
  kind: importKinds.find((one) => one === raw.kind),
  batch: text(raw.batch),
  row: text(raw.row),
});
