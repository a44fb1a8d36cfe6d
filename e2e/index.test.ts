import { describe, expect, it } from '@jest/globals';
import { seriousFindings } from './accessibility.ts';
import { productUrl, takePicture, useBrowser } from './browser.ts';

const browser = useBrowser();
const clients = ['/staff/', '/training/', '/pad/', '/apply/'];

describe('the product as it stands after npm start', () => {
  it('is healthy', async () => {
    const answer = await fetch(`${productUrl()}/healthz`);
    expect(answer.status).toBe(200);
  });

  it('shows on / an index that leads to every client', async () => {
    const page = await browser.newPage();
    await page.goto('/');
    const links = await page
      .locator('a')
      .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href')));
    expect(links).toEqual(expect.arrayContaining(clients));
    expect(await seriousFindings(page)).toEqual([]);
    await takePicture(page, 'index');
  });

  it.each(clients)('%s opens without an error in the page and without a serious axe finding', async (path) => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(200);
    await page.locator('#root > *').first().waitFor();
    expect(errors).toEqual([]);
    expect(await seriousFindings(page)).toEqual([]);
  });
});
