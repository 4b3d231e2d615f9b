import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { api, buildUrl, loadSession, surroundings } from './client';
import { ApiError } from './problems';

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' },
  });

function answer(...responses: (Response | Error)[]) {
  const calls: { url: string; init: RequestInit }[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    calls.push({ url, init });
    const next = responses.shift();
    if (!next) throw new Error('no further answer');
    if (next instanceof Error) throw next;
    return next;
  });
  return calls;
}
const header = (call: { init: RequestInit } | undefined, name: string) => new Headers(call?.init.headers).get(name);

beforeEach(() => {
  surroundings.csrfToken = 'token';
  surroundings.signInAgain = null;
});
afterEach(() => vi.unstubAllGlobals());

describe('buildUrl', () => {
  it('fills path and query and leaves out what is not given', () => {
    const url = buildUrl('/tickets/{id}', {
      path: { id: 'a/b' },
      query: { q: '下水道', status: ['a', 'b'], area: null, overdue: undefined, limit: 5, x: '' },
    });
    expect(url).toBe(`/api/v1/tickets/a%2Fb?q=${encodeURIComponent('下水道')}&status=a%2Cb&limit=5`);
  });
  it('refuses a path without its value', () => {
    expect(() => buildUrl('/tickets/{id}')).toThrow('{id}');
  });
});

describe('request', () => {
  it('sends revision, key, token and language with an act', async () => {
    const calls = answer(json(200, { id: '1' }));
    await api.post('/tickets/{id}/accept', { path: { id: '1' }, body: { note: null }, ifMatch: 7, idempotencyKey: 'k' });
    expect(header(calls[0], 'If-Match')).toBe('"7"');
    expect(header(calls[0], 'Idempotency-Key')).toBe('k');
    expect(header(calls[0], 'X-CSRF-Token')).toBe('token');
    expect(header(calls[0], 'Accept-Language')).toBe('zh-CN');
    expect(calls[0]?.init.body).toBe('{"note":null}');
  });
  it('sends no token with a read', async () => {
    const calls = answer(json(200, []));
    await api.get('/roles');
    expect(header(calls[0], 'X-CSRF-Token')).toBeNull();
  });
  it('turns a problem document into fields and words', async () => {
    answer(
      json(422, {
        code: 'validation',
        detail: 'bad',
        traceId: 't',
        errors: [{ pointer: '/reporter/phone', code: 'phone', detail: '号码不对' }],
      }),
    );
    const error = await api.post('/tickets', { body: {} }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      status: 422,
      code: 'validation',
      traceId: 't',
      fieldErrors: [{ path: ['reporter', 'phone'], detail: '号码不对' }],
    });
  });
  it('reports an unreachable server as status 0', async () => {
    answer(new TypeError('failed'));
    await expect(api.get('/roles')).rejects.toMatchObject({ status: 0, code: 'client.offline' });
  });
  it('asks to sign in again on 401 and sends the same request once more', async () => {
    surroundings.signInAgain = async () => true;
    const calls = answer(json(401, { code: 'x' }), json(200, { ok: true }));
    await expect(api.post('/tickets', { body: { a: 1 }, idempotencyKey: 'k' })).resolves.toEqual({ ok: true });
    expect(calls.map((c) => header(c, 'Idempotency-Key'))).toEqual(['k', 'k']);
  });
  it('does not ask to sign in for a wrong password', async () => {
    surroundings.signInAgain = vi.fn(async () => true);
    answer(json(401, { code: 'access.sign_in_failed' }));
    await expect(api.post('/session', { body: {} })).rejects.toMatchObject({ code: 'access.sign_in_failed' });
    expect(surroundings.signInAgain).not.toHaveBeenCalled();
  });
  it('fetches a fresh CSRF token once when it went stale', async () => {
    const calls = answer(
      json(403, { code: 'access.csrf_invalid' }),
      json(200, { user: null, csrfToken: 'fresh', needsSetup: false }),
      json(200, 1),
    );
    await expect(api.post('/tickets', { body: {} })).resolves.toBe(1);
    expect(header(calls[2], 'X-CSRF-Token')).toBe('fresh');
  });
  it('keeps the token of the session', async () => {
    answer(json(200, { user: null, csrfToken: 'new', needsSetup: true }));
    await loadSession();
    expect(surroundings.csrfToken).toBe('new');
  });
});
