import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from './accessibility.ts';
import { takePicture, useBrowser } from './browser.ts';

const browser = useBrowser();
const PHONE = { viewport: { width: 375, height: 740 }, hasTouch: true };
let phone: Page;

const overflow = (page: Page) => page.evaluate('document.documentElement.scrollWidth - window.innerWidth');

describe('随申办实名登录 (A10)', () => {
  beforeAll(async () => {
    phone = await browser.newPage(PHONE);
  });

  it('02 §5.2 a trainee signs in on a phone of 375 px and comes back to the page that was asked for', async () => {
    await phone.goto('/training/messages');
    const way = phone.getByRole('link', { name: '随申办实名登录' });
    await way.waitFor();
    expect((await way.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(40);
    expect(await overflow(phone)).toBeLessThanOrEqual(0);
    expect(await seriousFindings(phone)).toEqual([]);
    await takePicture(phone, 'real-name-sign-in');
    await way.click();
    await phone.getByRole('button', { name: /陈卓/ }).click();
    await phone.getByText('陈卓').first().waitFor();
    expect(phone.url()).toMatch(/\/training\/messages$/);
    await takePicture(phone, 'real-name-signed-in');
  });

  it('says on a page of its own that the person went away, with the way back', async () => {
    const page = await browser.newPage(PHONE);
    await page.goto('/training/');
    await page.getByRole('link', { name: '随申办实名登录' }).click();
    await page.getByRole('button', { name: '取消登录' }).click();
    await page.getByText('您取消了实名登录').waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await seriousFindings(page)).toEqual([]);
    await takePicture(page, 'real-name-cancelled');
    await page.getByRole('link', { name: '返回登录页' }).click();
    await page.getByRole('link', { name: '随申办实名登录' }).waitFor();
  });
});
