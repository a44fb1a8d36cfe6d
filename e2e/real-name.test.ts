import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from './accessibility.ts';
import { takePicture, useBrowser } from './browser.ts';
import { visit } from './visit.ts';

const browser = useBrowser();
const PHONE = { viewport: { width: 375, height: 740 }, hasTouch: true };
let phone: Page;

const overflow = (page: Page) => page.evaluate('document.documentElement.scrollWidth - window.innerWidth');

describe('随申办实名登录 (A10)', () => {
  beforeAll(async () => {
    phone = await browser.newPage(PHONE);
  });

  it('02 §5.2 a trainee goes away on a phone of 375 px and is told so with the way back; then signs in and comes back to the page that was asked for', async () => {
    await phone.goto('/training/');
    const way = phone.getByRole('link', { name: '随申办实名登录' });
    await way.waitFor();
    expect((await way.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(40);
    expect(await overflow(phone)).toBeLessThanOrEqual(0);
    expect(await seriousFindings(phone)).toEqual([]);
    await takePicture(phone, 'real-name-sign-in');
    await way.click();
    await phone.getByRole('button', { name: '取消登录' }).click();
    await phone.getByText('您取消了实名登录').waitFor();
    expect(await overflow(phone)).toBeLessThanOrEqual(0);
    expect(await seriousFindings(phone)).toEqual([]);
    await takePicture(phone, 'real-name-cancelled');
    await phone.getByRole('link', { name: '返回登录页' }).click();
    await way.waitFor();
    await visit(phone, '/training/messages');
    await way.click();
    await phone.getByRole('button', { name: /陈卓/ }).click();
    await phone.getByText('陈卓').first().waitFor();
    expect(phone.url()).toMatch(/\/training\/messages$/);
    await takePicture(phone, 'real-name-signed-in');
  });
});
