import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { HTTP } from 'cloudevents';
import createClient, { type Client } from 'openapi-fetch';
import * as oauth from 'openid-client';
import { Webhook } from 'standardwebhooks';
import type { components, paths } from '../../../client/src/api/schema';
import { Staff } from '../support/api';
import { baseURL } from '../support/product';

const community = '341502001001';

/** What an integrator writes: types made of the contract by openapi-typescript, calls by openapi-fetch, the token by openid-client. */
async function connect(id: string, secret: string): Promise<Client<paths>> {
  const server = await oauth.discovery(new URL(baseURL), id, secret, undefined, { execute: [oauth.allowInsecureRequests] });
  const { access_token: token } = await oauth.clientCredentialsGrant(server, { scope: 'feeds.send changes.read tickets.read' });
  return createClient<paths>({ baseUrl: baseURL, headers: { Authorization: `Bearer ${token}` } });
}

async function setUp(mark: string): Promise<{ admin: Staff; api: Client<paths>; source: string }> {
  const admin = await Staff.signIn('admin');
  const client = await admin.post<components['schemas']['ClientSecretReceipt']>('/clients', {
    name: `TypeScript ${mark}`,
    operator: '演示',
    scopes: ['feeds.send', 'changes.read', 'tickets.read'],
    areaCode: '341502000000',
    requestsPerMinute: 600,
  });
  const source = `ts-${mark}`;
  await admin.post('/sources', {
    code: source,
    source: { name: source, areaCode: '341502000000', clientIds: [client.id], kinds: ['tickets'], categoryCode: null, channel: 'hotline', active: true },
  });
  return { admin, api: await connect(client.id, client.secret), source };
}

/** Sends one row, which makes one ticket. */
async function send(api: Client<paths>, source: string, key: string): Promise<components['schemas']['FeedBatchDetails']> {
  const row = { externalId: key, text: '东门外三盏路灯不亮，晚上看不清路。', receivedAt: '2026-03-01 20:30', division: community };
  const { data, error } = await api.POST('/api/v1/sources/{code}/batches/{key}/rows', {
    params: { path: { code: source, key }, query: { kind: 'tickets' } },
    headers: { 'Content-Type': 'application/x-ndjson' },
    body: `${JSON.stringify(row)}\n`,
    bodySerializer: (body) => body,
  });
  if (!data) throw new Error(JSON.stringify(error));
  return data;
}

/** A receiver that keeps what it got, byte for byte. */
async function receive(): Promise<{ url: string; got: { headers: IncomingHttpHeaders; body: string }[]; close: () => void }> {
  const got: { headers: IncomingHttpHeaders; body: string }[] = [];
  const server = createServer((call, answer) => {
    const parts: Buffer[] = [];
    call.on('data', (part: Buffer) => parts.push(part));
    call.on('end', () => {
      got.push({ headers: call.headers, body: Buffer.concat(parts).toString() });
      answer.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, got, close: () => server.close() };
}

test('The generated TypeScript client sends rows, reads what they became, follows the changes and is told why it is refused', async () => {
  const { api, source } = await setUp(Date.now().toString(36));
  const path = { code: source, key: 'first' };
  const before = await api.GET('/api/v1/changes', { params: { query: { from: 'now' } } });

  const batch = await send(api, source, 'first');
  expect([batch.state, batch.totals.created, batch.lastLine]).toEqual(['done', 1, 1]);
  const results = await api.GET('/api/v1/sources/{code}/batches/{key}/results', { params: { path } });
  const [made] = results.data?.items ?? [];
  expect([made?.line, made?.outcome]).toEqual([1, 'created']);

  const ticket = await api.GET('/api/v1/tickets/{id}', { params: { path: { id: made?.subjectId ?? '' } } });
  expect([ticket.data?.ticket.status, ticket.response.headers.get('etag')]).toEqual(['submitted', `"${ticket.data?.ticket.revision}"`]);
  const changes = await api.GET('/api/v1/changes', { params: { query: { after: before.data?.nextCursor, wait: 20 } } });
  expect(changes.data?.items.map((c) => [c.type, c.subject])).toContainEqual(['gov.ticket.imported.v1', `ticket/${made?.subjectId}`]);

  const again = await send(api, source, 'second').then(() => send(api, source, 'second'));
  expect([again.state, again.totals.created]).toEqual(['done', 1]);
  const refused = await api.GET('/api/v1/tickets/{id}', { params: { path: { id: crypto.randomUUID() } } });
  expect([refused.response.status, refused.error?.code]).toEqual([404, 'tickets.not_found']);
  const forbidden = await api.GET('/api/v1/clients', {});
  expect([forbidden.response.status, forbidden.error?.code]).toEqual([403, 'access.forbidden']);
});

test('The libraries of Standard Webhooks and of CloudEvents take a delivery, also while a secret is being changed', async () => {
  const { admin, api, source } = await setUp(`hook-${Date.now().toString(36)}`);
  const receiver = await receive();
  const made = await admin.post<components['schemas']['WebhookSecret']>('/webhooks', { name: source, url: receiver.url, eventTypes: ['ticket.imported'], areaCode: null });
  const next = async (count: number) => {
    await expect.poll(() => receiver.got.length, { timeout: 30_000 }).toBe(count);
    const { headers, body } = receiver.got[count - 1] ?? { headers: {}, body: '' };
    return { headers: headers as Record<string, string>, body };
  };

  const batch = await send(api, source, 'first');
  const first = await next(1);
  new Webhook(made.secret).verify(first.body, first.headers);
  expect(() => new Webhook(made.secret).verify(first.body.replace('imported', 'invented'), first.headers)).toThrow();
  const event = HTTP.toEvent<components['schemas']['TicketImportedData']>({ headers: first.headers, body: first.body });
  if (Array.isArray(event)) throw new Error('one event was sent');
  expect([event.specversion, event.type, event.id, event.area]).toEqual(['1.0', 'gov.ticket.imported.v1', first.headers['webhook-id'], community]);
  expect(batch.state).toBe('done');

  const rotated = await admin.post<components['schemas']['WebhookSecret']>(`/webhooks/${made.id}/rotate-secret`, {}, made.revision);
  await send(api, source, 'second');
  const second = await next(2);
  for (const secret of [made.secret, rotated.secret]) new Webhook(secret).verify(second.body, second.headers);
  await admin.post(`/webhooks/${made.id}/pause`, {}, rotated.revision);
  receiver.close();
});
