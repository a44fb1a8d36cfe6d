import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from './accessibility.ts';
import { takePicture, useBrowser } from './browser.ts';
import { sessionOf, step } from './record-acts.ts';
import { specimen } from './specimen.ts';
import { answer, listRows, openList, signIn, stayAtList } from './staff/console.ts';
import { backTo, visit } from './visit.ts';

const browser = useBrowser();
let school: Page;
let officer: Page;
let city: Page;

beforeAll(async () => {
  [school, officer, city] = await Promise.all([browser.newPage(), browser.newPage(), browser.newPage()]);
  await signIn(school, 'inst_demo');
  await signIn(officer, 'officer_hk');
  await signIn(city, 'city_officer');
}, 180_000);

/** A picture of the page at its width, nothing cut off, no serious finding. */
async function look(page: Page, name: string): Promise<void> {
  await takePicture(page, name);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(await seriousFindings(page)).toEqual([]);
}

async function openRow(page: Page, list: string, text: string): Promise<void> {
  await stayAtList(page, list);
  await listRows(page).filter({ hasText: text }).getByRole('link').first().click();
  await page.locator('.yjs-page-header').waitFor();
}

/** Presses a button of the page, says why where it is asked, and confirms. */
async function act(page: Page, button: string, words?: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  if (words) await page.getByRole('dialog').getByLabel('意见', { exact: true }).fill(words);
  await answer(page, button);
}

describe('变更申请 (BR14-5, T15-7)', () => {
  it('T15-7 the district compares old and new of a project and passes it on; the centre brings it into force', async () => {
    await openList(officer, '/staff/training/changes');
    await look(officer, 'staff-training-changes');
    await openRow(officer, '/staff/training/changes', '数控车工');
    await officer.getByRole('table', { name: '变更内容' }).waitFor();
    await look(officer, 'staff-training-change');
    await act(officer, '通过，转复核');
    await officer.getByText('待市服务中心复核').first().waitFor();
    const centre = await sessionOf('city_centre');
    const id = new URL(officer.url()).pathname.split('/').at(-1) ?? '';
    await step(centre, 'trainingChange', id, 'centrePass');
    const { trainingChange } = await centre.run<{ trainingChange: { stateTitle: string } }>(
      'query ($id: ID!) { trainingChange(id: $id) { stateTitle } }',
      { id },
    );
    expect(trainingChange.stateTitle).toBe('已生效');
  });

  it('BR14-5 the institution sees how its own stand', async () => {
    await openList(school, '/training/changes');
    await look(school, 'training-own-changes');
    await openRow(school, '/training/changes', '银行账号');
    await look(school, 'training-own-change');
  });
});

describe('处置建议 (T14-4, T15-5)', () => {
  it('T15-5 the city reads what a removal brings with it and declines it', async () => {
    await openList(city, '/staff/training/proposals');
    await look(city, 'staff-training-proposals');
    await openRow(city, '/staff/training/proposals', '低压电工作业');
    await city.getByRole('heading', { name: '影响范围' }).waitFor();
    await look(city, 'staff-training-proposal');
    await act(city, '不采纳', '机构同意更换设备后继续开办');
    await city.getByText('不采纳').first().waitFor();
  });

  it('T14-4 the centre’s proposal is adopted, and the institution is suspended', async () => {
    await backTo(city, '/staff/training/proposals');
    await openRow(city, '/staff/training/proposals', '示范智能装备培训公司');
    await act(city, '采纳并执行', '满意度连续偏低，暂停招生三个月');
    await city.getByText('已采纳').first().waitFor();
    await city.getByRole('link', { name: '示范智能装备培训公司', exact: true }).click();
    await city
      .getByText(/^暂停（.+ 起）$/)
      .first()
      .waitFor();
  });
});

describe('退训 (BR13-5, T13-7)', () => {
  it('T13-7 the district reads request and proof, and agrees; the enrolment has ended', async () => {
    await openList(officer, '/staff/training/exits');
    await look(officer, 'staff-training-exits');
    await openRow(officer, '/staff/training/exits', '数控车工（晚间班）');
    await officer.getByRole('button', { name: /劳动合同/ }).waitFor();
    await look(officer, 'staff-training-exit');
    await officer.getByRole('button', { name: '同意退训', exact: true }).click();
    await look(officer, 'staff-training-exit-dialog');
    await answer(officer, '同意退训');
    await officer.getByText('已退训').first().waitFor();
  });
});

describe('代学员报名', () => {
  it('02 §5.2 an institution enrols somebody with his consent; his district is warned to read it', async () => {
    await openRow(school, '/training/own-rounds?state=OPEN', '数控车工');
    await school.getByRole('button', { name: /^代学员报名/ }).click();
    const dialog = school.getByRole('dialog');
    await dialog.getByLabel('姓名').fill('陈卓');
    await dialog.getByLabel('身份证号码').fill('310100199805060035');
    await dialog.getByLabel('手机号码').fill('13800001002');
    await dialog.getByLabel('就业状态').click();
    await school.getByTitle('待业', { exact: true }).click();
    await dialog.locator('input[type=file]').setInputFiles(specimen);
    await dialog.getByText('specimen.pdf').waitFor();
    await dialog.getByRole('checkbox').check();
    await look(school, 'training-enrol-for');
    await dialog.getByRole('button', { name: '提交报名', exact: true }).click();
    await school.getByText(/由其安置区审核/).waitFor();
    await openRow(city, '/staff/training/enrolments', '陈*');
    await city.getByText(/由培训机构代报/).waitFor();
    await takePicture(city, 'staff-training-enrolment-on-behalf');
  });
});

describe('what else the office looks after', () => {
  // Whoever was not delivered may enrol in another file, and is then known again: the one here does not.
  it('12.6, J4 the city sees the synchronisations, and decides about whose record came in no agreed form', async () => {
    await openList(city, '/staff/training/identity-sync');
    await look(city, 'staff-identity-sync');
    await visit(city, '/staff/training/identity-sync?tab=doubts');
    await listRows(city).first().waitFor();
    // After the monthly comparison there are more than a page of them.
    const asked = listRows(city).filter({ hasText: '不合规范' });
    const next = city.getByRole('button', { name: '下一页' });
    while ((await asked.count()) === 0 && (await next.isEnabled())) {
      await next.click();
      await city.waitForLoadState('networkidle');
    }
    await asked.first().waitFor();
    await look(city, 'staff-identity-doubts');
    await listRows(city)
      .filter({ hasText: '不合规范' })
      .getByRole('button', { name: /^保\s?留$/ })
      .click();
    await city.getByRole('dialog').getByLabel('处理理由').fill('已向退役退休系统核实，日期补录中');
    await look(city, 'staff-identity-doubt-dialog');
    await city
      .getByRole('dialog')
      .getByRole('button', { name: /^保\s?留$/ })
      .click();
    await city
      .getByText(/已处理/)
      .first()
      .waitFor();
  });

  it('A11 an institution that somebody registered under a false name is dismissed by a dialog that says what follows', async () => {
    await openList(officer, '/staff/training/institutions?state=REGISTERED');
    await listRows(officer).filter({ hasText: '虹口新程职业培训学校' }).dblclick();
    await officer.getByRole('button', { name: /注销/ }).click();
    await officer.getByRole('dialog').waitFor();
    await look(officer, 'staff-training-dismissal');
    await officer.keyboard.press('Escape');
  });
});
