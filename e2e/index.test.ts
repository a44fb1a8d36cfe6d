import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from './accessibility.ts';
import { productUrl, takePicture, useBrowser } from './browser.ts';

const browser = useBrowser();
const clients = ['/staff/', '/pad/', '/apply/', '/training/'];

describe('the product as it stands after npm start', () => {
  let page: Page;
  const errors: string[] = [];
  beforeAll(async () => {
    page = await browser.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
  });

  it('is healthy', async () => {
    const answer = await fetch(`${productUrl()}/healthz`);
    expect(answer.status).toBe(200);
  });

  it('shows on / an index that leads to every client', async () => {
    await page.goto('/');
    const links = await page
      .locator('a')
      .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href')));
    expect(links).toEqual(expect.arrayContaining(clients));
    expect(await seriousFindings(page)).toEqual([]);
    await takePicture(page, 'index');
  });

  it.each(clients)('%s opens without an error in the page', async (path) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(200);
    await page.locator('#root > *').first().waitFor();
    expect(errors).toEqual([]);
  });

  it('/training/, which stands last, opens without a serious axe finding; the others are looked at by tests of their own', async () => {
    expect(page.url()).toMatch(/\/training\/$/);
    expect(await seriousFindings(page)).toEqual([]);
  });
});
