import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { drawPng } from '../api/src/platform/files/specimens/draw-png.ts';
import { seriousFindings } from './accessibility.ts';
import { takePicture, useBrowser } from './browser.ts';
import { CitizenSession } from './mini/citizen-session.ts';
import { handIn } from './mini/hand-in.ts';
import { comeInAs } from './real-name-session.ts';

const browser = useBrowser();
const PHONE = { viewport: { width: 375, height: 740 }, hasTouch: true };

const overflow = (page: Page) => page.evaluate('document.documentElement.scrollWidth - window.innerWidth');

/** Types into a choice and takes the option with Enter, as a person would again if the list closed meanwhile. */
async function choose(page: Page, box: Locator, title: string): Promise<void> {
  const option = page.locator('.ant-select-item-option-active:visible', { hasText: title });
  for (let attempt = 1; ; attempt += 1) {
    await box.fill(title);
    try {
      await option.first().waitFor({ timeout: 20_000 });
      return await box.press('Enter');
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}

/** Every page of the way is whole at this width, and has no serious finding. */
async function looksRight(page: Page, name: string): Promise<void> {
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await seriousFindings(page)).toEqual([]);
  await takePicture(page, name);
}

/** The same at the width of a desk and of a phone. */
async function looksRightAtBoth(page: Page, name: string): Promise<void> {
  await looksRight(page, `${name}-1280`);
  await page.setViewportSize(PHONE.viewport);
  await looksRight(page, `${name}-375`);
  await page.setViewportSize({ width: 1280, height: 800 });
}

async function signIn(page: Page): Promise<void> {
  await page.goto('/apply/');
  await page.getByRole('link', { name: '实名登录，立即办理' }).click();
  await page.getByRole('button', { name: /测试甲/ }).click();
  await page.getByText('您的安置地在上海市吗').waitFor();
}

async function answerAndBegin(page: Page): Promise<void> {
  for (const answer of ['在上海', '已拿到', '没有办理过']) await page.getByText(answer, { exact: true }).click();
  await page.getByText('自查结果：符合').waitFor();
  const begin = page.getByRole('button', { name: '立即办理' });
  expect(await begin.isDisabled()).toBe(true);
  for (const consent of await page.getByRole('checkbox').all()) await consent.check();
  await begin.click();
  await page.locator('#root_dischargeDocNo').waitFor();
}

async function fillWhatIsMissing(page: Page): Promise<void> {
  await choose(page, page.locator('#root_political'), '群众');
  await page.locator('#root_dischargeDocNo').fill('示退字第2025000001号');
  await page.locator('#root_partyMember-1').check();
  await page.locator('#root_bankName').fill('示范银行上海分行');
  await page.locator('#root_bankAccount').fill('6200000000000008011');
  await page.getByRole('button', { name: '下一步：上传材料' }).click();
  await page.locator('#material-PHOTO').waitFor();
}

async function addPhoto(page: Page): Promise<void> {
  const card = page.locator('#material-PHOTO');
  const photo = { name: '照片.png', mimeType: 'image/png', buffer: drawPng(358, 441) };
  await card.locator('input[type=file]').setInputFiles(photo);
  await card.getByText('照片.png').first().waitFor();
}

async function promise(page: Page): Promise<void> {
  await page.getByRole('button', { name: '下一步：核对提交' }).click();
  const submit = page.getByRole('button', { name: '提交申请' });
  await submit.waitFor();
  expect(await submit.isDisabled()).toBe(true);
  for (const box of await page.getByRole('checkbox').all()) await box.check();
}

describe('applying on the citizen’s pages (01 §9)', () => {
  let desk: Page;
  beforeAll(async () => {
    desk = await browser.newPage();
  });

  it('R7.1 the guide can be read by anybody, and the way in asks who one is and three questions', async () => {
    await desk.goto('/apply/');
    await desk.getByText('谁可以办').waitFor();
    await looksRight(desk, 'apply-guide-1280');
    await signIn(desk);
    await desk.setViewportSize(PHONE.viewport);
    await looksRight(desk, 'apply-guide-375');
    await answerAndBegin(desk);
    await desk.setViewportSize({ width: 1280, height: 800 });
  });

  it('R7.2 what is known is filled in and marked; what is missing is named', async () => {
    expect(await desk.getByText('已自动填写 · 市公安局人口库').count()).toBeGreaterThan(3);
    expect(await desk.locator('#root_idNo').isDisabled()).toBe(true);
    await looksRightAtBoth(desk, 'apply-form');
    await fillWhatIsMissing(desk);
  });

  it('AC-07-04, R7.3 a narrow picture is refused by name and rule; an e-licence is fetched with one click', async () => {
    const card = desk.locator('#material-ID_CARD');
    const narrow = { name: '身份证.png', mimeType: 'image/png', buffer: drawPng(700, 500) };
    await card.locator('input[type=file]').setInputFiles(narrow);
    await card
      .getByText(/身份证\.png.*图片宽度不小于1000像素/)
      .first()
      .waitFor();
    await card.getByRole('button', { name: '使用电子证照' }).click();
    await card.getByText('上海市公安局').first().waitFor();
    await desk.getByRole('button', { name: '下一步：核对提交' }).click();
    await desk.getByText('还缺少必需的材料').waitFor();
    await addPhoto(desk);
    await looksRightAtBoth(desk, 'apply-materials');
  });

  it('AC-07-06 after a reload every field and file is still there', async () => {
    await desk.reload();
    await desk.locator('#material-PHOTO').getByText('照片.png').first().waitFor();
  });

  it('R7.4 is looked over, handed in, and ends with its numbers', async () => {
    await promise(desk);
    await looksRightAtBoth(desk, 'apply-confirm');
    await desk.getByRole('button', { name: '提交申请' }).click();
    await desk
      .getByText(/YJS310109\d{13}/)
      .first()
      .waitFor();
    await looksRightAtBoth(desk, 'apply-done');
    // One way to take it back: that of the page, or that of the notice about an earlier case.
    expect(await desk.getByRole('link', { name: /^(撤回申请|申请撤回)$/ }).count()).toBe(1);
    await desk.getByRole('link', { name: '查询进度' }).click();
    await desk.getByRole('heading', { name: '办理过程' }).waitFor();
    await looksRight(desk, 'apply-progress-1280');
  });

  it('on a phone of 375 px the second application says E-0201, and is taken back', async () => {
    const phone = await browser.newPage(PHONE);
    await comeInAs(phone, '测试甲');
    const { id } = await handIn(new CitizenSession(phone.request), 'PC_YWTB');
    await phone.goto(`/apply/done/${id}`);
    await phone
      .getByText(/检测到您已办理过“退役报到”/)
      .first()
      .waitFor();
    await looksRight(phone, 'apply-done-twice-375');
    await phone.getByRole('link', { name: '申请撤回' }).click();
    await phone.getByRole('dialog').waitFor();
    await phone.getByText('重复申报').click();
    await looksRight(phone, 'apply-withdraw-375');
    await phone.getByRole('dialog').getByRole('button', { name: '撤回申请' }).click();
    await phone.getByRole('heading', { name: /已撤回/ }).waitFor();
    await phone.getByRole('link', { name: '我的办件' }).click();
    await phone.locator('.apply-list li').nth(1).waitFor();
    await looksRight(phone, 'apply-list-375');
  });

  it('9.7 a second person at the same computer sees nothing of the first one’s draft', async () => {
    await desk.getByRole('banner').getByRole('link', { name: '军人退役“一件事”' }).click();
    await desk.getByRole('button', { name: /退出/ }).click();
    await desk.getByRole('link', { name: '实名登录，立即办理' }).waitFor();
    await comeInAs(desk, '陈卓');
    await desk.goto('/apply/');
    await desk.getByText('您的安置地在上海市吗').waitFor();
    expect(await desk.getByText('没有提交的申请').count()).toBe(0);
    await desk.getByRole('link', { name: '我的办件' }).click();
    await desk.getByText('您还没有办件').waitFor();
  });
});
