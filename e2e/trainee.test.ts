import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from './accessibility.ts';
import { ApiSession } from './api-session.ts';
import { takePicture, useBrowser } from './browser.ts';
import { demoPassword, listRows, openList, signIn } from './staff/console.ts';
import { visit } from './visit.ts';

const browser = useBrowser();
/** A phone as narrow as the pages must bear, with a finger instead of a mouse. */
const PHONE = { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true };
const PROJECT = '无人机驾驶员';
let phone: Page;
/** The round of the project that begins first; where the next one begins in another year, both are called 第1期. */
let round: RegExp;

/** What every page of a trainee has to be: as wide as the phone, no serious finding. */
async function look(page: Page, name: string): Promise<void> {
  await takePicture(page, name);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
  expect(await seriousFindings(page)).toEqual([]);
}

beforeAll(async () => {
  phone = await browser.newPage(PHONE);
  const { openRounds } = await new ApiSession(phone.request).run<{
    openRounds: { nodes: { title: string; plannedStart: string }[] };
  }>('{ openRounds(first: 50) { nodes { title plannedStart } } }');
  const [first] = openRounds.nodes
    .filter(({ title }) => title.startsWith(PROJECT))
    .sort((a, b) => a.plannedStart.localeCompare(b.plannedStart));
  round = new RegExp(first?.title ?? PROJECT);
}, 120_000);

describe('学员端 on a phone', () => {
  it('S13.1, BR13-1 anybody finds a round and reads whom it is for; enrolling needs signing in and comes back to the form', async () => {
    await visit(phone, '/training/rounds');
    await phone.getByRole('link', { name: round }).waitFor();
    await look(phone, 'trainee-hall');
    await phone.getByRole('button', { name: '筛选', exact: true }).tap();
    await phone.getByRole('switch', { name: '只看有名额的' }).tap();
    await look(phone, 'trainee-filters');
    await phone.getByRole('button', { name: '查看结果', exact: true }).tap();
    await phone.getByRole('link', { name: round }).tap();
    await phone.getByRole('heading', { name: '培训对象' }).waitFor();
    await look(phone, 'trainee-round');
    await phone.getByRole('button', { name: '报名', exact: true }).tap();
    await phone.getByRole('textbox', { name: '账号' }).fill('trainee_demo');
    await phone.getByLabel('密码', { exact: true }).fill(demoPassword);
    await phone.getByRole('button', { name: '登录', exact: true }).tap();
    await phone.getByRole('heading', { name: '本人身份信息' }).waitFor();
  });

  it('SC13-3 what is missing is said at its field; then there is a number', async () => {
    await phone.getByRole('button', { name: '提交报名', exact: true }).tap();
    await phone.getByText('请阅读并同意报名声明').waitFor();
    await phone.getByText('请选择就业状态').waitFor();
    // The first fault comes into sight by itself, below the head that stays.
    await phone.waitForFunction(() => {
      const fault = [...document.querySelectorAll('.ant-form-item-explain-error')][0]?.getBoundingClientRect();
      return fault !== undefined && fault.top > 52 && fault.bottom < window.innerHeight - 56;
    });
    await phone.getByLabel(/手机号码/).fill('2380000');
    await phone.getByText('请填写正确的手机号码').waitFor();
    await phone.getByLabel(/手机号码/).fill('');
    await phone.getByRole('radio', { name: '待业' }).check();
    await phone.getByRole('checkbox').check();
    await look(phone, 'trainee-enrol');
    await phone.getByRole('button', { name: '提交报名', exact: true }).tap();
    await phone.getByRole('heading', { name: '报名已提交' }).waitFor();
    await phone.getByText(/XY310109\d{9}/).waitFor();
    await look(phone, 'trainee-enrolled');
  });

  it('SC13-4, BR13-8 sees where it stands, and cancels with a reason', async () => {
    await phone.getByRole('button', { name: '查看我的报名', exact: true }).tap();
    await phone.getByRole('heading', { name: '审核过程' }).waitFor();
    await look(phone, 'trainee-enrolment');
    await phone.getByRole('button', { name: '取消报名', exact: true }).tap();
    await phone.getByRole('radio', { name: '时间有冲突' }).check();
    await look(phone, 'trainee-cancel');
    await phone.getByRole('button', { name: '确认取消报名', exact: true }).tap();
    await phone.getByText('已取消', { exact: true }).first().waitFor();
    await phone.getByRole('link', { name: '我的培训' }).tap();
    await phone.getByText('需要您补充材料').waitFor();
    await look(phone, 'trainee-own');
    await phone.getByText('已取消', { exact: true }).tap();
    await phone.getByRole('list', { name: '已取消' }).getByRole('link', { name: round }).waitFor();
  });

  it('T20-5 supplies what the district asked for', async () => {
    await phone.getByText('进行中', { exact: true }).tap();
    await phone.getByText('需要您补充材料').tap();
    await phone.getByRole('button', { name: '补充材料', exact: true }).tap();
    await phone.getByRole('button', { name: /^还有 \d+ 项未勾选$/ }).waitFor();
    for (const missing of await phone.getByRole('dialog').getByRole('checkbox').all()) await missing.check();
    await phone.getByLabel('补充说明（选填）').fill('退役证已遗失，正在补办');
    await look(phone, 'trainee-supplement');
    await phone.getByRole('button', { name: '提交', exact: true }).tap();
    await phone.getByText('待审核', { exact: true }).first().waitFor();
    await phone.getByRole('link', { name: '消息' }).tap();
    await phone.getByRole('list', { name: '消息' }).waitFor();
    await look(phone, 'trainee-messages');
  });

  it('SC13-5, S13.2, AC13-5 answers the needs survey and may change the answer', async () => {
    await phone.getByRole('link', { name: '调查评价' }).tap();
    await phone.getByRole('button', { name: '开始填写', exact: true }).waitFor();
    await look(phone, 'trainee-surveys');
    await phone.getByRole('button', { name: '开始填写', exact: true }).tap();
    await phone.getByRole('radio', { name: '学一门技能' }).check();
    await phone.getByRole('button', { name: '提交', exact: true }).tap();
    await phone.getByText('请至少选择一个培训类型或填写意见建议').waitFor();
    await phone.getByRole('checkbox', { name: '无人机、低空经济' }).check();
    await phone.getByRole('checkbox', { name: '电工焊工等特种作业' }).check();
    await phone.getByRole('button', { name: '就业推荐上移', exact: true }).tap();
    await phone.getByLabel('意见建议（选填）').fill('希望周末上课，离家近一些，学完能推荐工作');
    await look(phone, 'trainee-survey');
    await phone.getByRole('button', { name: '提交', exact: true }).tap();
    await phone.getByText('感谢您的填写').waitFor();
    await phone.getByRole('button', { name: '返回调查评价', exact: true }).tap();
    await phone.getByRole('button', { name: '修改我的填写', exact: true }).tap();
    expect(await phone.getByRole('checkbox', { name: '无人机、低空经济' }).isChecked()).toBe(true);
  });
});

describe('需求调查 in the console', () => {
  it('SC13-7 the city sees what is wanted, and makes the next survey', async () => {
    const city = await browser.newPage();
    await signIn(city, 'city_officer');
    await openList(city, '/staff/training/surveys');
    await takePicture(city, 'staff-surveys');
    expect(await seriousFindings(city)).toEqual([]);
    await listRows(city).filter({ hasText: '需求调查' }).getByRole('link').first().click();
    await city.getByRole('table', { name: '感兴趣的培训类型（前10）' }).getByText('无人机、低空经济').waitFor();
    await takePicture(city, 'staff-survey-results');
    expect(await seriousFindings(city)).toEqual([]);
    await city.getByRole('tab', { name: '调查内容' }).click();
    await takePicture(city, 'staff-survey-content');
    await visit(city, '/staff/training/surveys/new');
    await city.getByLabel('调查名称').fill('下半年培训需求调查');
    await city.getByRole('button', { name: '增加题目', exact: true }).click();
    await city.getByRole('textbox', { name: '第1题', exact: true }).fill('希望在哪里上课');
    await takePicture(city, 'staff-survey-new');
    expect(await seriousFindings(city)).toEqual([]);
  });
});
