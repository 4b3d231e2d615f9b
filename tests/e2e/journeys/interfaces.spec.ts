import { type APIRequestContext, expect as check, request } from '@playwright/test';
import { baseURL } from '../support/product';
import { checkScreen, choose, labelled } from '../support/screen';
import { unique } from '../support/story';
import { expect, test } from '../support/test';

/** A program of another system: a token by client credentials, then rows as NDJSON. */
class Program {
  private constructor(private readonly http: APIRequestContext) {}

  static async signIn(id: string, secret: string): Promise<Program> {
    const http = await request.newContext({ baseURL });
    const answer = await http.post('/oauth/token', { form: { grant_type: 'client_credentials', client_id: id, client_secret: secret } });
    check(answer.ok(), await answer.text()).toBe(true);
    const { access_token } = (await answer.json()) as { access_token: string };
    await http.dispose();
    return new Program(await request.newContext({ baseURL, extraHTTPHeaders: { Authorization: `Bearer ${access_token}` } }));
  }

  async send(source: string, batch: string, rows: unknown[]): Promise<void> {
    const lines = rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n');
    const answer = await this.http.post(`/api/v1/sources/${source}/batches/${batch}/rows?kind=tickets`, {
      data: Buffer.from(lines),
      headers: { 'Content-Type': 'application/x-ndjson', 'Idempotency-Key': crypto.randomUUID() },
    });
    check(answer.ok(), await answer.text()).toBe(true);
  }
}

test('An administrator connects another system; its rows come in, the dispatcher puts a bad one right, and a failing webhook is seen', async ({ open, t, expectRefusal }) => {
  test.setTimeout(300_000);
  const i = t.interfaces;
  const { clients: c, sources: s, mapping: m, batches: b, quarantine: q, webhooks: w, health: h } = i;
  const mark = unique();
  const code = `hotline-${Date.now().toString(36)}`;
  const [clientName, sourceName] = [`热线对接 ${mark}`, `区热线 ${mark}`];
  const page = await open('admin');
  const dialog = page.getByRole('dialog');

  const program = await test.step('a program is registered; its secret is shown once', async () => {
    await page.goto('/admin/clients');
    await page.getByRole('button', { name: c.create }).first().click();
    await dialog.getByRole('textbox', { name: labelled(i.name) }).fill(clientName);
    await dialog.getByRole('textbox', { name: labelled(c.operator) }).fill('演示热线运营中心');
    await dialog.getByRole('checkbox', { name: /feeds\.send/ }).check();
    await checkScreen(page, 'interfaces-client-new');
    await dialog.getByRole('button', { name: t.common.create, exact: true }).click();
    const shown = page.getByRole('dialog', { name: i.secret.title });
    await expect(shown).toBeVisible();
    await checkScreen(page, 'interfaces-secret');
    const [id, secret] = await shown.getByRole('definition').allInnerTexts();
    await shown.getByRole('button', { name: i.secret.kept, exact: true }).click();
    await expect(shown).toBeHidden();
    await expect(page.getByRole('button', { name: clientName })).toBeVisible();
    await checkScreen(page, 'interfaces-clients');
    return { id: (id ?? '').trim(), secret: (secret ?? '').trim() };
  });

  await test.step('the source that it sends for is registered', async () => {
    await page.goto('/admin/sources');
    await page.getByRole('button', { name: s.create }).first().click();
    await dialog.getByRole('textbox', { name: labelled(i.name) }).fill(sourceName);
    await dialog.getByRole('textbox', { name: labelled(s.code) }).fill(code);
    await choose(dialog.getByRole('combobox', { name: labelled(s.clients) }), clientName, mark);
    await dialog.getByRole('textbox', { name: labelled(i.name) }).click();
    await checkScreen(page, 'interfaces-source-new');
    await dialog.getByRole('button', { name: t.common.create, exact: true }).click();
    await expect(page.getByRole('heading', { name: sourceName })).toBeVisible();
    await expect(page.getByRole('link', { name: clientName })).toBeVisible();
    await checkScreen(page, 'interfaces-source');
  });

  const row = (no: number, more: Record<string, unknown> = {}) => ({
    no: `${code}-${no}`,
    topic: `${mark}路灯不亮`,
    content: '东门外三盏路灯不亮，晚上看不清路。',
    time: `2026-11-0${no} 20:30`,
    way: '电话',
    ...more,
  });

  await test.step('its fields are mapped, with what samples would become beside', async () => {
    await page.getByRole('link', { name: s.editMapping }).click();
    const their = (field: string) => page.getByRole('group', { name: field, exact: true }).getByRole('textbox').first();
    const preview = page.getByRole('region', { name: m.preview });
    await preview.getByRole('textbox', { name: m.samples }).fill([row(1), row(2, { time: '昨天晚上' })].map((one) => JSON.stringify(one)).join('\n'));
    await expect(preview.getByText(m.summary(0, 2))).toBeVisible();
    // Not half below the bar at the top, which would make any target too small.
    await page.evaluate(() => scrollTo(0, 0));
    await checkScreen(page, 'interfaces-mapping-wrong');
    await their('externalId').fill('no');
    await their('title').fill('topic');
    await their('text').fill('content');
    await their('receivedAt').fill('time');
    await their('channel').fill('way');
    await page.getByRole('button', { name: `${m.values} way: ${m.valuesOf(0)}` }).click();
    await dialog.getByRole('textbox', { name: `${m.theirs} 1` }).fill('电话');
    await dialog.getByRole('textbox', { name: `${m.ours} 1` }).fill('hotline');
    await checkScreen(page, 'interfaces-values');
    await dialog.getByRole('button', { name: t.common.confirm, exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(preview.getByText(m.summary(1, 2))).toBeVisible();
    await page.evaluate(() => scrollTo(0, 0));
    await checkScreen(page, 'interfaces-mapping');
    await page.getByRole('button', { name: m.save, exact: true }).click();
    await expect(page.getByText(m.saved)).toBeVisible();
    await page.reload();
    await expect(their('no')).toHaveValue('no');
  });

  await test.step('rows come in; the batch is followed', async () => {
    const sender = await Program.signIn(program.id, program.secret);
    await sender.send(code, `${code}-b1`, [row(1), row(2), row(3, { time: '昨天晚上' }), '{"no": ', row(4)]);
    await page.goto(`/admin/sources/${code}/batches`);
    await expect(page.getByRole('link', { name: `${code}-b1` })).toBeVisible();
    await expect(page.getByRole('img', { name: new RegExp(`${b.outcome.rejected} 2`) })).toBeVisible();
    await checkScreen(page, 'interfaces-batches');
    await page.getByRole('link', { name: `${code}-b1` }).click();
    const results = page.getByRole('region', { name: b.results }).first();
    await expect(results.getByRole('row')).toHaveCount(6);
    await checkScreen(page, 'interfaces-batch');
    await results.getByText(`${b.outcome.rejected} 2`, { exact: true }).click();
    await expect(results.getByRole('row')).toHaveCount(3);
    await expect(page).toHaveURL(/outcome=rejected/);
  });

  await test.step('the administrator is told why bad rows of complaints are not shown', async () => {
    await page.goto(`/admin/sources/${code}/quarantine`);
    await expect(page.getByText(q.forbidden)).toBeVisible();
    await checkScreen(page, 'interfaces-quarantine-hidden');
  });

  await test.step('the dispatcher puts a row right and it is taken', async () => {
    const desk = await open('dispatcher');
    await desk.goto(`/admin/sources/${code}/quarantine`);
    await expect(desk.getByRole('row')).toHaveCount(3);
    await checkScreen(desk, 'interfaces-quarantine');
    await desk.getByRole('button', { name: q.row(`${code}-b1`, 3) }).click();
    const drawer = desk.getByRole('dialog', { name: q.open });
    const time = drawer.getByRole('textbox', { name: /^time/ });
    await expect(time).toHaveValue('昨天晚上');
    await expect(time).toHaveAttribute('aria-invalid', 'true');
    await checkScreen(desk, 'interfaces-row');
    await time.fill('2026-11-03 20:30');
    await drawer.getByRole('button', { name: q.fixAndReplay, exact: true }).click();
    await expect(drawer.getByText(q.stateOf.replayed, { exact: true })).toBeVisible();
    await expect(drawer.getByRole('link', { name: b.toTicket })).toBeVisible();
    await desk.goBack();
    await expect(desk.getByRole('row')).toHaveCount(2);
    await desk.getByRole('button', { name: q.replayAll }).click();
    await expect(desk.getByText(`${q.replayed(1)}: ${b.outcome.rejected} 1`)).toBeVisible();
    await desk.getByRole('button', { name: q.row(`${code}-b1`, 4) }).click();
    await expect(drawer.getByRole('textbox', { name: q.raw })).toHaveValue(/^\{"no":/);
    await checkScreen(desk, 'interfaces-row-raw');
    await drawer.getByRole('button', { name: q.discard, exact: true }).click();
    await desk.getByRole('dialog', { name: q.discard }).getByRole('button', { name: q.discard, exact: true }).click();
    await expect(drawer.getByText(q.stateOf.discarded, { exact: true })).toBeVisible();
  });

  await test.step('a webhook to an address that is not there shows why nothing arrives', async () => {
    await page.goto('/admin/webhooks');
    await page.getByRole('button', { name: w.create }).first().click();
    await dialog.getByRole('textbox', { name: labelled(i.name) }).fill(`区平台 ${mark}`);
    await dialog.getByRole('textbox', { name: labelled(w.url) }).fill('ftp://receiver.invalid/hook');
    await choose(dialog.getByRole('combobox', { name: labelled(w.events) }), w.allOf(i.kindOfEvent.ticket ?? ''), 'ticket');
    await dialog.getByRole('textbox', { name: labelled(i.name) }).click();
    expectRefusal(422);
    await dialog.getByRole('button', { name: t.common.create, exact: true }).click();
    await expect(dialog.getByRole('textbox', { name: labelled(w.url) })).toHaveAttribute('aria-invalid', 'true');
    await checkScreen(page, 'interfaces-webhook-new');
    await dialog.getByRole('textbox', { name: labelled(w.url) }).fill('https://receiver.invalid/hook');
    await dialog.getByRole('button', { name: t.common.create, exact: true }).click();
    const shown = page.getByRole('dialog', { name: i.secret.title });
    await expect(shown.getByText(/^whsec_/)).toBeVisible();
    await shown.getByRole('button', { name: i.secret.kept, exact: true }).click();
    await page.getByRole('link', { name: `区平台 ${mark}` }).click();
    await page.getByRole('button', { name: w.test, exact: true }).click();
    await expect(page.getByText(w.failure.nameUnknown)).toBeVisible({ timeout: 30_000 });
    await checkScreen(page, 'interfaces-webhook');
    const sender = await Program.signIn(program.id, program.secret);
    await sender.send(code, `${code}-b2`, [row(5), row(6)]);
    const deliveries = page.getByRole('region', { name: w.deliveries }).first();
    await expect(deliveries.getByRole('button', { name: 'ticket.imported' }).first()).toBeVisible({ timeout: 45_000 });
    await expect(deliveries.getByText(w.failure.nameUnknown).first()).toBeVisible({ timeout: 45_000 });
    await checkScreen(page, 'interfaces-deliveries');
    await deliveries.getByRole('button', { name: 'ticket.imported' }).last().click();
    await expect(page.getByRole('dialog', { name: w.delivery }).getByRole('heading', { name: w.attempts })).toBeVisible();
    await checkScreen(page, 'interfaces-delivery');
    await page.goBack();
    await page.getByRole('button', { name: w.pause, exact: true }).click();
    await expect(page.getByText(w.stateOf.paused, { exact: true })).toBeVisible();
    await page.goto('/admin/webhooks?state=paused');
    await expect(page.getByRole('link', { name: `区平台 ${mark}` })).toBeVisible();
    await checkScreen(page, 'interfaces-webhooks');
  });

  await test.step('what the program did is on record, and it is switched off', async () => {
    await page.goto('/admin/clients');
    await page.getByRole('button', { name: clientName }).click();
    const drawer = page.getByRole('dialog', { name: c.title });
    await drawer.getByRole('tab', { name: c.uses }).click();
    await expect(drawer.getByText(c.action['machine_client.token_issued'] ?? '').first()).toBeVisible();
    await checkScreen(page, 'interfaces-client');
    await drawer.getByRole('button', { name: c.disable, exact: true }).click();
    await page.getByRole('dialog', { name: c.confirmDisable(clientName) }).getByRole('button', { name: c.disable, exact: true }).click();
    await expect(drawer.getByText(c.off, { exact: true })).toBeVisible();
  });

  await test.step('how the system fares', async () => {
    await page.goto('/admin/health');
    await expect(page.getByRole('region', { name: h.database })).toContainText(h.state.good);
    await checkScreen(page, 'interfaces-health');
    expectRefusal(0);
    await page.route('**/api/v1/system-health', (route) => route.abort());
    await expect(page.getByRole('alert').first()).toBeVisible({ timeout: 20_000 });
    await checkScreen(page, 'interfaces-health-silent');
  });
});
