import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { drawPng } from '../api/src/platform/files/specimens/draw-png.ts';
import { until } from '../api/test/until.ts';
import { seriousFindings } from './accessibility.ts';
import { takePicture, useBrowser } from './browser.ts';
import { signIn } from './staff/console.ts';

const browser = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'uploads-e2e-'));
const file = join(folder, '办学许可证.png');
let page: Page;
/** Where each request with a part of the file began. */
const offsets: number[] = [];
let lose = (_at: number) => false;

async function chooseFile(): Promise<void> {
  await page.goto('/training/institution');
  await page
    .getByRole('button', { name: /上传资质/ })
    .first()
    .click();
  await page.locator('.ant-modal input[type=file]').setInputFiles(file);
}

describe('续传 (02 §2.6)', () => {
  beforeAll(async () => {
    const picture = drawPng(1200, 800);
    writeFileSync(file, Buffer.concat([picture, randomBytes(5 * 1024 * 1024 - picture.length)]));
    page = await browser.newPage();
    await signIn(page, 'inst_demo');
    await page.route('**/uploads/*', (route: Route) => {
      const at = route.request().headers()['upload-offset'];
      if (route.request().method() !== 'PATCH' || at === undefined) return route.continue();
      offsets.push(Number(at));
      return lose(Number(at)) ? route.abort('connectionfailed') : route.continue();
    });
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('a large file is held and goes on, also after the page was loaded anew', async () => {
    lose = (at) => at > 0;
    await chooseFile();
    await page.getByRole('button', { name: '暂停上传 办学许可证.png' }).click();
    await page.getByRole('button', { name: '继续上传 办学许可证.png' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await takePicture(page, 'upload-paused');
    await page.getByRole('button', { name: '继续上传 办学许可证.png' }).click();
    await until(() => offsets.some((at) => at > 0));
    // Loads the page anew.
    offsets.length = 0;
    lose = () => false;
    await chooseFile();
    await page.getByRole('link', { name: '办学许可证.png' }).waitFor();
    expect(offsets[0]).toBeGreaterThan(0);
    await takePicture(page, 'upload-arrived');
  });
});
