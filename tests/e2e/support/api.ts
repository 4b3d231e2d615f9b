import { type APIRequestContext, type APIResponse, expect, request } from '@playwright/test';
import { baseURL, password } from './product';

type Body = Record<string, unknown>;
export interface Receipt {
  id: string;
  number: string;
  status: string;
  revision: number;
  queryCode?: string;
}

/** A member of staff at the API: does what a journey needs done by others, off its screen. */
export class Staff {
  private constructor(
    readonly userName: string,
    private readonly http: APIRequestContext,
    private readonly csrf: string,
  ) {}

  static async signIn(userName: string, secret = password): Promise<Staff> {
    const http = await request.newContext({ baseURL });
    const before = await json<{ csrfToken: string }>(await http.get('/api/v1/session'));
    const signedIn = await http.post('/api/v1/session', {
      data: { userName, password: secret },
      headers: { 'X-CSRF-Token': before.csrfToken },
    });
    return new Staff(userName, http, (await json<{ csrfToken: string }>(signedIn)).csrfToken);
  }

  /** Cookies for a browser context. */
  cookies = async () => (await this.http.storageState()).cookies;

  get = async <T>(path: string): Promise<T> => json<T>(await this.http.get(`/api/v1${path}`));

  post = async <T = Receipt>(path: string, data: Body, revision?: number): Promise<T> => json<T>(await this.send('POST', path, data, revision));

  patch = async <T = Receipt>(path: string, data: Body, revision: number): Promise<T> => json<T>(await this.send('PATCH', path, data, revision));

  put = async (path: string, data: Body): Promise<void> => void expect((await this.send('PUT', path, data)).ok(), path).toBe(true);

  remove = async (path: string): Promise<void> => void expect((await this.send('DELETE', path)).ok(), path).toBe(true);

  /** Announces a file of an alliance record and sends its bytes. */
  async attach(record: 'agreement' | 'resource' | 'project', id: string, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    const announced = await this.post<{ id: string }>('/attachments', {
      fileName: file.name,
      contentType: file.mimeType,
      size: file.buffer.length,
      purpose: 'evidence',
      allianceRecord: record,
      allianceRecordId: id,
    });
    const path = `/api/v1/attachments/${announced.id}/content`;
    const sent = await this.http.put(path, { data: file.buffer, headers: { 'X-CSRF-Token': this.csrf, 'Content-Type': file.mimeType } });
    expect(sent.ok(), path).toBe(true);
  }

  /** What an attempt is told that must not succeed. */
  async refusal(path: string, data: Body, language: string): Promise<{ status: number; code: string; detail: string }> {
    return (await (await this.send('POST', path, data, undefined, language)).json()) as { status: number; code: string; detail: string };
  }

  private send(method: string, path: string, data?: Body, revision?: number, language?: string): Promise<APIResponse> {
    const headers: Record<string, string> = { 'X-CSRF-Token': this.csrf };
    if (method === 'POST') headers['Idempotency-Key'] = crypto.randomUUID();
    if (method === 'PATCH') headers['Content-Type'] = 'application/merge-patch+json';
    if (revision !== undefined) headers['If-Match'] = `"${revision}"`;
    if (language) headers['Accept-Language'] = language;
    return this.http.fetch(`/api/v1${path}`, { method, data, headers });
  }

  /** Acts on the ticket as it stands now. */
  async act(id: string, verb: string, data: Body): Promise<Receipt> {
    const { revision } = await this.ticket(id);
    return this.post(`/tickets/${id}/${verb}`, data, revision);
  }

  ticket = async (id: string): Promise<Receipt> => (await this.get<{ ticket: Receipt }>(`/tickets/${id}`)).ticket;

  idOf = async (number: string): Promise<string> => {
    const page = await this.get<{ items: Receipt[] }>(`/tickets?q=${encodeURIComponent(number)}`);
    const found = page.items.find((ticket) => ticket.number === number);
    if (!found) throw new Error(`${this.userName} cannot see ticket ${number}`);
    return found.id;
  };
}

async function json<T>(response: APIResponse): Promise<T> {
  expect(response.ok(), `${response.url()} answered ${response.status()}: ${response.ok() ? '' : await response.text()}`).toBe(true);
  return (await response.json()) as T;
}
