import { ApiError, toApiError } from './problems';
import type { paths } from './schema';
import type { Session } from './types';

export const base = '/api/v1';

/** The paths of the contract without their common beginning: another one does not compile. */
export type ApiPath = keyof paths extends infer Path ? (Path extends `/api/v1${infer Rest}` ? Rest : never) : never;
/** Paths that answer this method. */
type PathOf<Method extends 'get' | 'post' | 'put' | 'patch' | 'delete'> = {
  [Path in ApiPath]: paths[`/api/v1${Path}`] extends Record<Method, { responses: unknown }> ? Path : never;
}[ApiPath];

type Scalar = string | number | boolean;
export type Query = Record<string, Scalar | Scalar[] | null | undefined>;

export interface RequestOptions {
  path?: Record<string, Scalar>;
  query?: Query;
  body?: unknown;
  /** One per form, made when the form opens, so that a second click or a retry cannot act twice. */
  idempotencyKey?: string;
  /** Revision the person saw; the server answers 412 when it has moved. */
  ifMatch?: number;
  /** Sent as it is, not as JSON. */
  raw?: Blob;
  contentType?: string;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** Sent in the background: an ended session is reported, not asked about. */
  quiet?: boolean;
}

/** What the client needs to know of its surroundings; set once by each entry. */
export const surroundings = {
  csrfToken: null as string | null,
  language: () => 'zh-CN',
  /** Asks the person to sign in again; true when they did, and the request is sent once more. */
  signInAgain: null as (() => Promise<boolean>) | null,
};

export function buildUrl(path: ApiPath, options: Pick<RequestOptions, 'path' | 'query'> = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = options.path?.[name];
    if (value === undefined) throw new Error(`No value for {${name}} in ${path}`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(options.query ?? {})) {
    if (value === null || value === undefined || value === '') continue;
    if (Array.isArray(value)) {
      if (value.length > 0) search.set(name, value.join(','));
    } else search.set(name, String(value));
  }
  const text = search.toString();
  return `${base}${filled}${text ? `?${text}` : ''}`;
}

const safe = new Set(['GET', 'HEAD']);

async function send(method: string, path: ApiPath, options: RequestOptions): Promise<Response> {
  const headers = new Headers(options.headers);
  headers.set('Accept', 'application/json');
  headers.set('Accept-Language', surroundings.language());
  if (options.body !== undefined) headers.set('Content-Type', options.contentType ?? 'application/json');
  if (options.raw) headers.set('Content-Type', options.contentType ?? options.raw.type);
  if (options.idempotencyKey) headers.set('Idempotency-Key', options.idempotencyKey);
  if (options.ifMatch !== undefined) headers.set('If-Match', `"${options.ifMatch}"`);
  if (!safe.has(method) && surroundings.csrfToken) headers.set('X-CSRF-Token', surroundings.csrfToken);
  try {
    return await fetch(buildUrl(path, options), {
      method,
      headers,
      body: options.raw ?? (options.body === undefined ? undefined : JSON.stringify(options.body)),
      signal: options.signal,
      credentials: 'same-origin',
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new ApiError(0, 'client.offline', error instanceof Error ? error.message : 'unreachable');
  }
}

async function request<T>(method: string, path: ApiPath, options: RequestOptions = {}): Promise<T> {
  let response = await send(method, path, options);
  if (response.status === 401 && !options.quiet && surroundings.signInAgain && path !== '/session') {
    if (await surroundings.signInAgain()) response = await send(method, path, options);
  } else if (response.status === 403 && !safe.has(method)) {
    const refused = await toApiError(response);
    if (refused.code !== 'access.csrf_invalid') throw refused;
    await loadSession(); // the token went stale (signed in from another tab, server restarted): fetch one and try once
    response = await send(method, path, options);
  }
  if (!response.ok) throw await toApiError(response);
  if (response.status === 204) return undefined as T;
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

export const api = {
  get: <T>(path: PathOf<'get'>, options?: RequestOptions) => request<T>('GET', path, options),
  post: <T>(path: PathOf<'post'>, options?: RequestOptions) => request<T>('POST', path, options),
  put: <T>(path: PathOf<'put'>, options?: RequestOptions) => request<T>('PUT', path, options),
  patch: <T>(path: PathOf<'patch'>, options?: RequestOptions) =>
    request<T>('PATCH', path, { contentType: 'application/merge-patch+json', ...options }),
  delete: <T>(path: PathOf<'delete'>, options?: RequestOptions) => request<T>('DELETE', path, options),
};

/** Reads the session and keeps its CSRF token for every later unsafe request. */
export async function loadSession(signal?: AbortSignal): Promise<Session> {
  const session = await request<Session>('GET', '/session', { signal });
  surroundings.csrfToken = session.csrfToken;
  return session;
}

/** A file of the API fetched with the cookie and handed to the browser under its name. */
export async function download(path: ApiPath, options: RequestOptions, fileName: string): Promise<void> {
  const response = await send('GET', path, { ...options, headers: { Accept: '*/*' } });
  if (!response.ok) throw await toApiError(response);
  const named = /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  saveBlob(await response.blob(), named ? decodeURIComponent(named) : fileName);
}

export function saveBlob(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: url, download: fileName });
  link.click();
  URL.revokeObjectURL(url);
}
