import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Browser, Page } from 'playwright-core';
import { run, sql } from '../../src/database/sql.ts';
import { buildServer } from '../../src/server/server.ts';
import { type Product, product } from '../product.ts';
import { REPOSITORY } from '../security/http.ts';
import { consoleWith } from './console-with.ts';
import { visitsModule } from './module.ts';
import { VISIT_TABLE } from './visit-table.ts';

/** As the process has it: it cannot be bundled with the libraries of the other files. */
const { chromium } = createRequire(import.meta.url)(
  join(REPOSITORY, 'node_modules/playwright-core/index.js'),
) as typeof import('playwright-core');

/** A path: it is no source of this workspace. */
const whereChromium = join(REPOSITORY, 'scripts/lib/chromium.mjs');

let app: Product;
let server: FastifyInstance;
let browser: Browser;
let page: Page;
let root: string;

beforeAll(async () => {
  app = await product('example_console', { further: [visitsModule] });
  await run(app.context({ kind: 'SYSTEM', name: '测试' }), sql.raw(VISIT_TABLE));
  root = await consoleWith(app, app.schema);
  server = await buildServer(app, { root });
  await server.listen({ port: 0, host: '127.0.0.1' });
  const { port } = server.server.address() as AddressInfo;
  const { findChromium } = (await import(whereChromium)) as { findChromium(): string | undefined };
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found: install chromium, or set CHROMIUM_PATH.');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic'] });
  const baseURL = `http://127.0.0.1:${port}`;
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  const { token = '' } = await app.as('street_oyl');
  await context.addCookies([{ name: 'sid', value: token, url: baseURL }]);
  page = await context.newPage();
  await page.clock.setFixedTime(app.clock.now());
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await app.close();
  if (root) rmSync(root, { recursive: true, force: true });
});

it('README’s line of business has its pages without a line of its own: list, plan, record, act, file', async () => {
  await page.goto('/staff/');
  await page
    .getByRole('navigation', { name: '业务域' })
    .getByRole('link', { name: /退役后$/ })
    .click();
  await page.getByRole('link', { name: '走访慰问' }).click();
  await page.getByText('没有走访慰问').waitFor();

  await page.getByRole('button', { name: '安排走访' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: '保存' }).click();
  await form.getByText('请填写姓名').waitFor();
  await form.getByLabel('姓名').fill('欧阳建国');
  await form.getByLabel('身份证号').fill('310109195803153218');
  await form.getByLabel('走访类型').click();
  await page.getByTitle('因病慰问').click();
  await form.getByLabel('计划走访日期').fill('2026-03-20');
  await form.getByLabel('计划走访日期').press('Enter');
  await form.getByLabel('慰问金（元）').fill('800');
  await form.getByRole('button', { name: '保存' }).click();

  const row = page.locator('.yjs-list-row');
  await row.waitFor();
  expect(await row.textContent()).toMatch(/ZF20260309\d{4}欧\*\*\*因病慰问03-20待走访/);
  await row.getByRole('link').click();
  await page.getByRole('heading', { name: /^走访慰问 ZF/ }).waitFor();
  await page.getByText('310109********3218').waitFor();

  await page.getByRole('button', { name: '登记走访情况' }).click();
  const act = page.getByRole('dialog');
  await act.getByRole('textbox').first().fill('已上门慰问');
  await act.getByRole('button', { name: '登记走访情况' }).click();
  await page.locator('.yjs-page-title').getByText('已走访').waitFor();

  await page.goto('/staff/visits?state=VISITED');
  await row.waitFor();
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出' }).click();
  expect((await file).suggestedFilename()).toMatch(/^走访慰问.*\.xlsx$/);
}, 120_000);
