import type { Page } from '@playwright/test';
import type { Receipt, Staff } from '../support/api';
import { checkScreen, choose } from '../support/screen';
import { Story, type Team, unique } from '../support/story';
import { expect, test } from '../support/test';

/** The member whose own people sign in as `member1`. */
const studio = '演示康复工作室';
const category = '010202';
const tonight = () => `${new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)} 23:30`;

test('A hot ticket comes to a joint meeting, which resolves something, and the member keeps its promise', async ({ open, t, staff }) => {
  test.setTimeout(300_000);
  const m = t.meetings;
  const mark = unique();
  const [hot, promise] = [`${mark}占道经营`, `${mark}开放场地`];
  await contested(hot, staff);
  const page = await open('secretary');
  const dialog = page.getByRole('dialog');
  const submit = (name: string) => dialog.getByRole('button', { name, exact: true }).click();

  await test.step('a meeting is planned', async () => {
    await page.goto('/meetings');
    await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
    await checkScreen(page, 'meetings');
    await page.getByRole('button', { name: m.plan }).click();
    await choose(dialog.getByLabel(m.seriesLabel), m.series.special);
    await dialog.getByLabel(m.name).fill(`${mark}专题会`);
    await dialog.getByLabel(m.startsAt).fill(tonight());
    await dialog.getByLabel(m.startsAt).press('Enter');
    await dialog.getByLabel(m.place, { exact: true }).fill('二楼会议室');
    await checkScreen(page, 'meetings-plan');
    await submit(m.plan);
    await expect(page.getByRole('heading', { name: `${mark}专题会` })).toBeVisible();
  });

  const agenda = page.getByRole('region', { name: m.agenda });
  await test.step('its agenda comes from what is hot', async () => {
    await agenda.getByRole('button', { name: m.hot }).click();
    await dialog.getByRole('button', { name: m.addNamed(hot) }).click();
    await expect(dialog.getByRole('button', { name: m.addNamed(hot) })).toBeHidden();
    await checkScreen(page, 'meetings-hot');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(agenda.getByText(hot, { exact: true })).toBeVisible();
  });

  const invited = page.getByRole('region', { name: m.invitations });
  await test.step('a member and a guest are invited, the meeting is convened and held, and who came is recorded', async () => {
    await invited.getByRole('button', { name: m.act.invite }).click();
    await choose(dialog.getByLabel(m.members), studio, '康复');
    await dialog.getByLabel(m.guestName).fill(`${mark}爱心企业`);
    await submit(m.act.invite);
    await expect(invited.getByText(studio)).toBeVisible();
    for (const step of [m.act.convene, m.act.hold]) {
      await page.getByRole('button', { name: step }).click();
      await submit(step);
      await expect(dialog).toBeHidden();
    }
    await invited.getByRole('button', { name: m.act.recordAttendance }).click();
    await choose(dialog.getByLabel(m.attendanceOf(studio)), m.attendance.substitute);
    await dialog.getByLabel(m.substituteOf(studio)).fill('副主任');
    await submit(m.act.recordAttendance);
    await expect(invited.getByText('副主任')).toBeVisible();
  });

  await test.step('a view, the outcome, a resolution and the minutes are recorded', async () => {
    await agenda.getByRole('button', { name: m.actNamed(m.act.recordView, hot) }).click();
    await dialog.getByLabel(m.roleWord).fill('居民代表');
    await dialog.getByLabel(m.viewText).fill('早市方便，但要让出通道');
    await submit(m.act.recordView);
    await expect(agenda.getByText('早市方便')).toBeVisible();
    await agenda.getByRole('button', { name: m.actNamed(m.act.recordOutcome, hot) }).click();
    await dialog.getByLabel(m.outcome, { exact: true }).fill('早市入场经营，腾出通道');
    await submit(m.act.recordOutcome);
    await expect(dialog).toBeHidden();
    await page.getByRole('button', { name: m.act.assignAction }).click();
    await dialog.getByLabel(m.actionText).fill(promise);
    await choose(dialog.getByLabel(m.owner, { exact: true }), studio, '康复');
    await checkScreen(page, 'meetings-assign');
    await submit(m.act.assignAction);
    await expect(page.getByText(promise)).toBeVisible();
    await page.getByRole('button', { name: m.act.publishMinutes }).click();
    await dialog.getByLabel(m.minutes).fill('会议研究一项议题，确定一项任务。');
    await submit(m.act.publishMinutes);
    await expect(page.getByText(m.status.minuted)).toBeVisible();
    await checkScreen(page, 'meetings-minuted');
  });

  await test.step('the member claims it done, the secretary looks and closes: the promise is kept', async () => {
    const act = async (who: Page, name: string, label?: string) => {
      await who.getByRole('button', { name: m.actNamed(name, promise) }).click();
      if (label) await who.getByRole('dialog').getByLabel(label).fill('已落实');
      await who.getByRole('dialog').getByRole('button', { name, exact: true }).click();
      await expect(who.getByRole('dialog')).toBeHidden();
    };
    const member = await open('member1');
    await member.goto('/meetings?tab=actions&promise=open');
    await act(member, m.actionAct.start);
    await act(member, m.actionAct.claim, m.claimNote);
    await checkScreen(member, 'meetings-member');
    await page.goto('/meetings?tab=actions&promise=open');
    await act(page, m.actionAct.inspect, m.finding);
    await act(page, m.actionAct.close);
    await page.goto('/meetings?tab=actions&promise=kept');
    await expect(page.getByText(promise)).toBeVisible();
    await page.goto('/meetings?tab=promises');
    await expect(page.getByRole('region', { name: m.tabs.promises, exact: true }).getByText(studio).first()).toBeVisible();
    await checkScreen(page, 'meetings-promises');
  });
});

test('A ticket that nobody is competent for becomes an authority gap, a ruling, and a precedent that dispatch is offered', async ({
  open,
  t,
  staff,
}) => {
  test.setTimeout(180_000);
  const [m, c] = [t.meetings, t.complaints];
  const word = unique();
  const title = `${word}谁来管`;
  const { ticketId, unit } = await contested(title, staff);

  const clerk = await open('clerk1');
  await test.step('the clerk raises it on the ticket and frames it', async () => {
    await clerk.goto(`/tickets/${ticketId}`);
    await clerk.getByRole('button', { name: c.raiseGap.raise }).click();
    const dialog = clerk.getByRole('dialog');
    await dialog.getByRole('button', { name: c.raiseGap.raise, exact: true }).click();
    await expect(dialog).toBeHidden();
    await clerk.goto('/meetings?tab=gaps&gap=raised');
    await clerk.getByRole('button', { name: m.actNamed(m.gapAct.frame, title) }).click();
    await dialog.getByLabel(m.seenBy).fill('社区');
    await dialog.getByLabel(m.powerWith).fill('城市管理部门');
    await choose(dialog.getByLabel(m.powerUnit), unit.name, unit.name);
    await dialog.getByLabel(m.legalText).fill('《城市道路管理条例》第三十二条');
    await dialog.getByRole('button', { name: m.gapAct.frame, exact: true }).click();
    await expect(dialog).toBeHidden();
    await clerk.goto('/meetings?tab=gaps');
    await expect(clerk.getByRole('listitem').filter({ hasText: title }).getByText(m.gapStatus.framed)).toBeVisible();
    await checkScreen(clerk, 'meetings-gaps');
  });

  await bringToMeeting(title, await staff('secretary'));
  await test.step('the secretary rules it once the meeting was held', async () => {
    const page = await open('secretary');
    await page.goto('/meetings?tab=gaps&gap=atJointMeeting');
    await page.getByRole('button', { name: m.actNamed(m.gapAct.rule, title) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(m.keywords).fill(word);
    await dialog.getByLabel(m.keywords).press('Enter');
    await dialog.getByLabel(m.rulingText).fill(`${word}由城市管理部门处理`);
    await checkScreen(page, 'meetings-rule');
    await dialog.getByRole('button', { name: m.gapAct.rule, exact: true }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('a like ticket is dispatched to the competent unit at a click', async () => {
    const story = new Story(staff);
    const like = await story.register(`${word}又来了`);
    await story.accept(like.id, category);
    const desk = await open('dispatcher');
    await desk.goto(`/tickets/${like.id}`);
    await desk.getByRole('button', { name: c.action.dispatch, exact: true }).click();
    const form = desk.getByRole('region', { name: c.action.dispatch });
    const offered = form.getByRole('region', { name: c.precedents.title });
    await expect(offered).toContainText(`${word}由城市管理部门处理`);
    await offered.getByRole('button', { name: c.precedents.chooseNamed(unit.name) }).click();
    await expect(form.getByTitle(unit.name)).toBeVisible();
    await checkScreen(desk, 'dispatch-precedent');
    await form.getByRole('button', { name: c.form.submit(c.action.dispatch) }).click();
    await expect(desk.getByText(c.status.dispatched, { exact: true }).first()).toBeVisible();
  });
});

/** A complaint whose dispatch the department contested with success: nobody is competent yet. */
async function contested(title: string, team: Team): Promise<{ ticketId: string; unit: { id: string; name: string } }> {
  const [story, dispatcher, department] = [new Story(team), await team('dispatcher'), await team('citymgmt')];
  const { user } = await department.get<{ user: { unitId: string } }>('/session');
  const units = await dispatcher.get<{ items: { id: string; name: string }[] }>('/units?limit=100');
  const unit = units.items.find((one) => one.id === user.unitId);
  if (!unit) throw new Error('the unit of citymgmt is on no list');
  const { id } = await story.register(title);
  await story.accept(id, category);
  await dispatcher.act(id, 'dispatch', { unitId: unit.id });
  await department.act(id, 'object', { legalBasis: '不属本部门职责' });
  await dispatcher.act(id, 'decide-objection', { upheld: true });
  return { ticketId: id, unit };
}

/** What the other journey does on the screen: a meeting with the gap on its agenda, held. */
async function bringToMeeting(title: string, secretary: Staff): Promise<void> {
  const gaps = await secretary.get<{ items: { id: string; title: string }[] }>('/authority-gaps?status=framed');
  const gap = gaps.items.find((one) => one.title === title);
  const { user } = await secretary.get<{ user: { areaCode: string } }>('/session');
  let meeting = await secretary.post('/joint-meetings', {
    division: user.areaCode,
    series: 'special',
    title: `${title}专题会`,
    startsAt: new Date().toISOString(),
    place: '二楼会议室',
  });
  const act = async (verb: string, body: Record<string, unknown> = {}): Promise<Receipt> =>
    secretary.post(`/joint-meetings/${meeting.id}/${verb}`, body, meeting.revision);
  meeting = await act('add-item', { source: 'authorityGap', sourceId: gap?.id, title });
  meeting = await act('invite', { memberIds: [], guests: [{ kind: 'caringEnterprise', name: '测试爱心企业' }] });
  meeting = await act('convene');
  await act('hold');
}
