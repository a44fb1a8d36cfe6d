import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from './accessibility.ts';
import { takePicture, useBrowser } from './browser.ts';
import { letTimePass } from './let-time-pass.ts';
import { answer, listRows, openList, signIn } from './staff/console.ts';
import { counterpartsUrl } from './staff/counterparts.ts';
import { backTo, visit } from './visit.ts';

const browser = useBrowser();
/** A run of the demonstration whose contracts are signed, still without classes. */
const RUN = '数控车工培训第6期（演示）';
/** Its first trainee. */
const TRAINEE = { name: '马云飞', idNo: '310100199703084108' };
const OF_RUN = '(select id from training_run where name = $1)';
/** Minutes of the day in Shanghai. */
const MINUTE = `(extract(epoch from (now() at time zone 'Asia/Shanghai')::time)::int / 60)`;
const TODAY = `(now() at time zone 'Asia/Shanghai')::date`;

let school: Page;
let phone: Page;
/** Where the classes of the run are looked after. */
let classes = '';

async function look(page: Page, name: string): Promise<void> {
  await takePicture(page, name);
  expect(await seriousFindings(page)).toEqual([]);
}

const openTab = (tab: string) => school.getByRole('tab', { name: tab, exact: true }).click();

async function act(title: string): Promise<void> {
  await school.getByRole('button', { name: title, exact: true }).click();
  await answer(school, title);
  await school.getByRole('dialog').waitFor({ state: 'hidden' });
}

const save = () =>
  school
    .getByRole('dialog')
    .getByRole('button', { name: /^保\s?存$/ })
    .click();

/** The run begins today, and its first lesson so many minutes from now. */
async function lessonIn(minutes: number): Promise<void> {
  await letTimePass(`update training_run set planned_start = ${TODAY}, planned_end = ${TODAY} + 25 where name = $1`, [
    RUN,
  ]);
  await letTimePass(`update run_trainee set joined_on = ${TODAY} where run_id = ${OF_RUN}`, [RUN]);
  await letTimePass(
    `update training_class_member set from_on = ${TODAY} where class_id in (select id from training_class where run_id = ${OF_RUN})`,
    [RUN],
  );
  // Within one day, whatever the hour.
  await letTimePass(
    `update training_session set day = ${TODAY}, starts_at = greatest(0, least(1430, ${MINUTE} + $2::int)), ends_at = least(1440, ${MINUTE} + $2::int + 50)
      where id = (select id from training_session where run_id = ${OF_RUN} order by day, starts_at limit 1)`,
    [RUN, minutes],
  );
}

describe('分班、排课、考勤 (02 §14)', () => {
  beforeAll(async () => {
    school = await browser.newPage();
    phone = await browser.newPage({ viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true });
    await signIn(school, 'inst_demo');
    const data = { name: TRAINEE.name, phone: '13800002001', level: 2 };
    await school.request.put(`${await counterpartsUrl(school)}/identity-persons/${TRAINEE.idNo}`, { data });
  }, 180_000);

  it('T22-1, T22-2 the institution makes two classes and moves its trainees into them by the keyboard', async () => {
    await visit(school, '/training/classes');
    await school.getByRole('row').filter({ hasText: RUN }).getByRole('link').first().click();
    await openTab('分班');
    classes = new URL(school.url()).pathname;
    for (const name of ['一班', '二班']) {
      await school.getByRole('button', { name: '新建班级' }).click();
      await school.getByLabel('班级名称').fill(name);
      await save();
      await school.getByRole('region', { name }).waitFor();
    }
    await school.getByRole('dialog').waitFor({ state: 'hidden' });
    for (const [seq, name] of ['一班', '二班'].entries()) {
      await school.getByRole('button', { name: new RegExp(`^${seq + 1}号.+移到$`) }).focus();
      await school.keyboard.press('Enter');
      await school.locator('[role=menuitem]:focus').waitFor();
      for (let step = 0; step < seq; step += 1) await school.keyboard.press('ArrowDown');
      await school.locator('[role=menuitem]:focus', { hasText: name }).waitFor();
      await school.keyboard.press('Enter');
      await school.getByRole('region', { name }).getByRole('listitem').waitFor();
    }
    await school.getByRole('region', { name: '未分班' }).getByText('0人').waitFor();
    await look(school, 'training-lessons-split');
  });

  it('T22-4, T22-5 two lessons are laid into the first week and published; one that meets another is refused', async () => {
    await openTab('课程表');
    await school.getByRole('button', { name: '第一周' }).click();
    const dialog = school.getByRole('dialog');
    for (const [from, to] of [
      ['08:00', '08:45'],
      ['08:30', '09:15'],
    ] as const) {
      await school.getByRole('button', { name: '新建课次' }).click();
      await dialog.getByLabel('班级（选多个为合班课）').click();
      await school.locator('.ant-select-item-option').filter({ visible: true, hasText: '二班' }).click();
      await school.keyboard.press('Escape');
      await dialog.getByLabel('开始时间').fill(from);
      await dialog.getByLabel('结束时间').fill(to);
      await dialog.getByLabel('课时').fill('1');
      for (const label of ['教学模块', '教师', '教室']) {
        await dialog.getByLabel(label, { exact: true }).click();
        await school.locator('.ant-select-item-option').filter({ visible: true }).first().click();
      }
      if (from === '08:00') await look(school, 'training-lesson-dialog');
      await save();
      if (from === '08:00') await dialog.waitFor({ state: 'hidden' });
    }
    await dialog
      .getByText(/已有课/)
      .first()
      .waitFor();
    await takePicture(school, 'training-lesson-refused');
    // At another time the same lesson may be.
    await dialog.getByLabel('开始时间').fill('08:45');
    await dialog.getByLabel('结束时间').fill('09:30');
    await save();
    await dialog.waitFor({ state: 'hidden' });
    await school.getByRole('button', { name: '发布本周草稿（2）' }).click();
    await school.getByText('已发布2个课次').waitFor();
    await school.getByRole('button', { name: '发布本周草稿（0）' }).waitFor();
    // The first line of the plan by its place and its name, and how far each class has it.
    await school.locator('.week-session').filter({ hasText: '1. 基础理论' }).nth(1).waitFor();
    await school.getByText(/二班 1\. 基础理论 2\/\d+课时/).waitFor();
    await takePicture(school, 'training-lessons-week');
  });

  it('BR22-2, T22-5 a lesson is dragged to another day and taken back, and carried by the keyboard where it may not stay', async () => {
    const says = (words: RegExp) => school.getByRole('status').filter({ hasText: words }).waitFor();
    const cards = school.locator('.week-session');
    const days = school.locator('.week-day');
    await cards.nth(1).scrollIntoViewIfNeeded();
    const [from, to] = [await cards.nth(1).boundingBox(), await days.nth(6).boundingBox()];
    if (!from || !to) throw new Error('nothing to drag');
    // Whatever day of the week the run begins on, its first Sunday belongs to it.
    await school.mouse.move(from.x + 20, from.y + 12);
    await school.mouse.down();
    await school.mouse.move(to.x + 20, from.y + 60, { steps: 5 });
    await school.mouse.move(to.x + 20, from.y + 112, { steps: 5 });
    await says(/周日 .+可以放下/);
    await takePicture(school, 'training-lessons-dragging');
    await school.mouse.up();
    await school
      .getByRole('dialog')
      .getByRole('button', { name: /^调\s?整$/ })
      .click();
    await says(/已移到 周日/);
    await school.getByRole('button', { name: /^撤\s?销$/ }).click();
    await says(/已撤销/);
    const grip = cards.nth(1).getByRole('button', { name: /^移动 / });
    await grip.focus();
    await school.keyboard.press('Enter');
    await says(/可以放下/);
    await school.keyboard.press('ArrowUp');
    await says(/有冲突，不能放在这里：.*已有课/);
    await look(school, 'training-lessons-moving-by-keys');
    await school.keyboard.press('Enter');
    await says(/未移动：有冲突/);
    await school.getByRole('button', { name: '知道了' }).click();
  });

  it('T21-6 on its day the institution starts the run', async () => {
    await lessonIn(10);
    await openList(school, '/training/own-runs');
    await listRows(school).filter({ hasText: RUN }).getByRole('link').first().click();
    await act('启动培训');
    await school.getByText('培训中').first().waitFor();
  });

  it('T22-7 the screen of the classroom shows a code; a trainee scans it, signs in on his phone and is there', async () => {
    await backTo(school, `${classes}?tab=timetable`);
    await school
      .getByRole('button', { name: /一班、二班/ })
      .first()
      .click();
    const opened = school.waitForEvent('popup');
    await school.getByRole('link', { name: '打开签到二维码' }).click();
    const screen = await opened;
    const shown = screen.waitForResponse((one) => !!one.request().postData()?.includes('ScanScreen'));
    await screen.getByText('已签到 0 / 2 人').waitFor();
    await look(screen, 'training-scan-screen');
    // What the picture of the code says.
    const { data } = (await (await shown).json()) as { data: { trainingScanScreen: { code: string } } };
    const link = `${new URL(screen.url()).pathname.replace('/scan/', '/check-in/')}?code=${data.trainingScanScreen.code}`;
    await phone.goto(link);
    await phone.getByRole('link', { name: '随申办实名登录' }).waitFor();
    await takePicture(phone, 'trainee-check-in-sign-in');
    await phone.getByRole('link', { name: '随申办实名登录' }).tap();
    await phone.getByRole('button', { name: new RegExp(TRAINEE.name) }).tap();
    await phone.getByText(/^签到成功：/).waitFor();
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
    await look(phone, 'trainee-checked-in');
    await screen.getByText('已签到 1 / 2 人').waitFor();
    await phone.getByRole('button', { name: '查看我的课表' }).tap();
    await phone
      .getByRole('list', { name: '本周课次' })
      .getByText(/出勤|迟到/)
      .first()
      .waitFor();
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
    await look(phone, 'trainee-timetable');
  });

  it('T22-7, BR22-5 once the lesson has begun its list is filled in by keys and saved', async () => {
    await lessonIn(-5);
    await backTo(school, `${classes}?tab=attendance`);
    const sheet = school.getByRole('table', { name: '一班考勤表' });
    await sheet.getByRole('button', { name: /^1号.+(出勤|迟到)$/ }).waitFor();
    await school.getByLabel('班级', { exact: true }).click();
    await school.locator('.ant-select-item-option').filter({ visible: true, hasText: '二班' }).click();
    const other = school.getByRole('table', { name: '二班考勤表' });
    const cell = other.getByRole('button', { name: /^2号.+未登记$/ }).and(other.locator(':enabled'));
    await cell.focus();
    await school.keyboard.press('e');
    await other.getByRole('button', { name: /^2号.+早退$/ }).waitFor();
    await school.keyboard.press('p');
    await other.getByRole('button', { name: /^2号.+出勤$/ }).waitFor();
    await other.getByRole('button', { name: /^保\s?存$/ }).click();
    await school.getByText('考勤已登记').waitFor();
    await other.getByText('已登记').first().waitFor();
    await other.getByText('100.00%').waitFor();
    await look(school, 'training-attendance-taken');
  });

  it('T24-1, T24-2 of a run whose lessons are over the institution hands in the completion, and takes it back', async () => {
    await openList(school, '/training/completions?state=DRAFT');
    await listRows(school).first().getByRole('link').first().click();
    await school
      .getByRole('heading', { name: / 结课申请$/ })
      .first()
      .waitFor();
    await school.getByRole('list', { name: '结课条件' }).waitFor();
    await look(school, 'training-completion-draft');
    await act('申请结课');
    await school.getByText('待区审核').first().waitFor();
    await look(school, 'training-completion-handed-in');
    await school.setViewportSize({ width: 375, height: 800 });
    // No fact is squeezed into a column of single characters.
    expect(await school.locator('.ant-descriptions-row').first().locator('td').count()).toBe(1);
    await takePicture(school, 'training-completion-phone');
    await school.setViewportSize({ width: 1280, height: 800 });
    // Another walk passes the completion of a run that has had all its checks.
    await act('撤回');
    await school.getByText('草稿').first().waitFor();
  });
});
