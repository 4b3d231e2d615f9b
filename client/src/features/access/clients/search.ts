export interface ClientSearch {
  active?: boolean;
  /** The program that is open beside the list. */
  client?: string;
}

export const readClientSearch = (raw: Record<string, unknown>): ClientSearch => ({
  active: typeof raw.active === 'boolean' ? raw.active : undefined,
  client: typeof raw.client === 'string' && raw.client ? raw.client : undefined,
});
