import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from './accessibility.ts';
import { takePicture, useBrowser } from './browser.ts';
import { comeInAs } from './real-name-session.ts';
import { visit } from './visit.ts';

const browser = useBrowser();
const PHONE = { width: 375, height: 740 };
const DESK = { width: 1280, height: 800 };

/** Whole at this width, and without a serious finding. */
async function looksRight(page: Page, name: string): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
  expect(await seriousFindings(page)).toEqual([]);
  await takePicture(page, name);
}

/** The same at the width of a desk and of a phone. */
async function looksRightAtBoth(page: Page, name: string): Promise<void> {
  await looksRight(page, `${name}-1280`);
  await page.setViewportSize(PHONE);
  await looksRight(page, `${name}-375`);
  await page.setViewportSize(DESK);
}

describe('what is one’s own on the citizen’s pages, at 1280 and 375 px (01 §10.5)', () => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({ hasTouch: true });
    await page.goto('/apply/');
  });

  it('服务网点 of a district with map and phone, for anybody', async () => {
    await page.getByRole('contentinfo').getByRole('link', { name: '服务网点' }).click();
    await page.getByRole('combobox').fill('虹口');
    await page.getByRole('combobox').press('Enter');
    await page
      .getByRole('link', { name: /^查看地图/ })
      .first()
      .waitFor();
    expect(page.url()).toMatch(/district=310109$/);
    await looksRightAtBoth(page, 'apply-places');
  });

  it('单事项办理: one matter is chosen, and its guide is its own', async () => {
    await page.getByRole('banner').getByRole('link', { name: '军人退役“一件事”' }).click();
    await page.getByRole('link', { name: '单独办理' }).click();
    await page.getByRole('link', { name: '办理户口登记' }).waitFor();
    await looksRightAtBoth(page, 'apply-matters');
    await page.getByRole('link', { name: '办理户口登记' }).click();
    await page.getByRole('heading', { level: 1, name: '户口登记' }).waitFor();
    await page.getByText('办理的事项').waitFor();
    await looksRightAtBoth(page, 'apply-matter');
    await page.getByRole('link', { name: '实名登录，立即办理' }).click();
    await page.getByRole('button', { name: /孙立群/ }).click();
    await page.getByText('您的安置地在上海市吗').waitFor();
    expect(page.url()).toMatch(/\/apply\/matters\/M03$/);
    for (const answer of ['在上海', '已拿到', '没有办理过']) await page.getByText(answer, { exact: true }).click();
    await page.getByText(/请申请军人退役“一件事”/).waitFor();
    await page.getByText('已经办理过', { exact: true }).click();
    await page.getByText('自查结果：符合').waitFor();
    for (const consent of await page.getByRole('checkbox').all()) await consent.check();
    await page.getByRole('button', { name: '立即办理' }).click();
    await page.locator('#root_dischargeDocNo').waitFor();
    expect(page.url()).toMatch(/\/apply\/matters\/M03\/form$/);
    await looksRightAtBoth(page, 'apply-matter-form');
  });

  it('材料库 and 设置: what is kept, and the account that is closed and kept after all', async () => {
    await comeInAs(page, '林晓东');
    await visit(page, '/apply/library');
    await page.getByText('材料库里还没有材料').waitFor();
    await looksRightAtBoth(page, 'apply-library');
    await page.getByRole('link', { name: '设置' }).click();
    await page.getByRole('button', { name: '申请注销账号' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '申请注销' }).click();
    await page.getByText(/已申请注销，账号将于/).waitFor();
    await looksRightAtBoth(page, 'apply-settings');
    await page.getByRole('button', { name: '撤销注销' }).click();
    await page.getByRole('button', { name: '申请注销账号' }).waitFor();
  });

  it('01 §9.3 who acts for another is told so on every page, and is not offered what the person alone may do', async () => {
    await comeInAs(page, '测试丑');
    await visit(page, '/apply/');
    await page.getByText(/正以代办人身份办理/).waitFor();
    expect(await page.getByRole('link', { name: '材料库' }).count()).toBe(0);
    await visit(page, '/apply/library');
    await page
      .getByText(/材料库.*须由本人实名登录后办理/)
      .first()
      .waitFor();
    await looksRightAtBoth(page, 'apply-agent');
  });

  it('03 §29.2 a cadre on his phone reads what he is invited to, and takes part', async () => {
    await page.setViewportSize(PHONE);
    await comeInAs(page, '沈长河');
    await visit(page, '/apply/recuperation');
    await page.getByRole('button', { name: '确认参加' }).waitFor();
    await looksRight(page, 'apply-recuperation-invited');
    await page.getByRole('button', { name: '不参加' }).click();
    await page.getByRole('dialog').getByText('答复后名额由其他同志使用，不能再更改。').waitFor();
    await looksRight(page, 'apply-recuperation-declining');
    await page.getByRole('dialog').getByRole('button', { name: '返回' }).click();
    await page.getByRole('button', { name: '确认参加' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确认参加' }).click();
    await page.getByText('已确认', { exact: true }).waitFor();
    await takePicture(page, 'apply-recuperation-confirmed');
  });
});
