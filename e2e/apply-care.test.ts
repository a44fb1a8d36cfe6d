import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { drawPng } from '../api/src/platform/files/specimens/draw-png.ts';
import { seriousFindings } from './accessibility.ts';
import { takePicture, useBrowser } from './browser.ts';
import { CitizenSession } from './mini/citizen-session.ts';
import { openDraft, passGuide, saveDraft } from './mini/hand-in.ts';
import { comeInAs } from './real-name-session.ts';
import { visit } from './visit.ts';

const browser = useBrowser();
/** Width and height by the width in px, or by the percentage of 1280. */
const SIZES = {
  '375': { width: 375, height: 740 },
  '1280': { width: 1280, height: 800 },
  '200': { width: 640, height: 400 },
};
type Size = keyof typeof SIZES;
const MEGABYTE = 1024 * 1024;

const folder = mkdtempSync(join(tmpdir(), 'apply-e2e-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A readable picture of so many bytes. */
function pictureOf(name: string, bytes: number): string {
  const picture = drawPng(1200, 800);
  const path = join(folder, name);
  writeFileSync(path, Buffer.concat([picture, randomBytes(bytes - picture.length)]));
  return path;
}

async function looksRight(page: Page, name: string): Promise<void> {
  await fits(page, name);
  expect(await seriousFindings(page)).toEqual([]);
}

async function fits(page: Page, name: string): Promise<void> {
  // Drawn at its new width first.
  await takePicture(page, name);
  const tooWide = Number(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'));
  expect({ name, tooWide: Math.max(0, tooWide) }).toEqual({ name, tooWide: 0 });
}

/** At 375 px, 1280 px and at 200 % of them the page is whole; at those of them that no other test has looked at axe looks, too. */
async function fitsEverySize(page: Page, name: string, looked: readonly Size[] = []): Promise<void> {
  for (const size of ['375', '200', '1280'] as const) {
    await page.setViewportSize(SIZES[size]);
    if (looked.includes(size)) await looksRight(page, `apply-all-${name}-${size}`);
    else await fits(page, `apply-all-${name}-${size}`);
  }
}

describe('care on the citizen’s pages (01 §9.4)', () => {
  let desk: Page;
  const idCard = () => desk.locator('#material-ID_CARD');
  const chooser = () => idCard().locator('.ant-upload input[type=file]');

  let citizen: CitizenSession;

  beforeAll(async () => {
    desk = await browser.newPage();
    await comeInAs(desk, '测试庚');
    citizen = new CitizenSession(desk.request);
    await passGuide(citizen);
    await desk.goto('/apply/form');
    await desk.locator('#root_dischargeDocNo').waitFor();
  }, 120_000);

  it('R7.2 a refused form says above what is wrong; the keyboard alone comes from there to the field', async () => {
    await desk.locator('#root_mobile').fill('123');
    await desk.getByRole('button', { name: '下一步：上传材料' }).click();
    const summary = desk.getByRole('alert', { name: /处需要修改/ });
    await summary.waitFor();
    expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
    await looksRight(desk, 'apply-refused-1280');
    for (let tries = 0; tries < 30; tries += 1) {
      await desk.keyboard.press('Tab');
      if (String(await desk.evaluate('document.activeElement.textContent')).includes('手机号码应为11位数字')) break;
    }
    await desk.keyboard.press('Enter');
    expect(await desk.evaluate('document.activeElement.id')).toBe('root_mobile');
  });

  it('01 §9.4 two windows: the second one shows both versions, and goes on with what was chosen', async () => {
    await saveDraft(citizen, await openDraft(citizen), { mobile: '13900002222' });
    await desk.locator('#root_mobile').fill('13900003333');
    await desk.getByRole('button', { name: '保存草稿' }).click();
    const dialog = desk.getByRole('dialog', { name: '这份申请在另一处也填写过' });
    await dialog.getByText('本页：13900003333').waitFor();
    await looksRight(desk, 'apply-merge-1280');
    await dialog.getByText('另一处：13900002222').click();
    await dialog.getByRole('button', { name: '合并并继续' }).click();
    await desk.getByText(/^已保存/).waitFor();
    await dialog.waitFor({ state: 'hidden' });
    expect(await desk.locator('#root_mobile').inputValue()).toBe('13900002222');
    await fitsEverySize(desk, 'form', ['200']);
  });

  it('R7.3 10.1 MB are refused by name and rule before anything is sent (E-0006)', async () => {
    await visit(desk, '/apply/materials');
    await idCard().waitFor();
    const sent: string[] = [];
    desk.on('request', (request) => {
      if (request.method() === 'POST' && /\/(files|uploads)/.test(request.url())) sent.push(request.url());
    });
    await chooser().setInputFiles(pictureOf('太大.png', Math.ceil(10.1 * MEGABYTE)));
    await idCard().getByText('附件“太大.png”格式或大小不符合要求（仅支持 PDF/JPG/PNG，且不超过10MB）').waitFor();
    expect(sent).toEqual([]);
    await chooser().setInputFiles(pictureOf('正面.png', MEGABYTE));
    await idCard().getByRole('link', { name: '正面.png' }).waitFor();
    expect(sent.length).toBeGreaterThan(0);
  });

  it('R7.3 goes on after three interruptions, and loses nothing by a reload', async () => {
    const offsets: number[] = [];
    let interruptions = 3;
    await desk.route('**/uploads/*', (route: Route) => {
      const at = route.request().headers()['upload-offset'];
      if (route.request().method() !== 'PATCH' || at === undefined) return route.continue();
      offsets.push(Number(at));
      if (Number(at) === 0 || interruptions === 0) return route.continue();
      interruptions -= 1;
      return route.abort('connectionfailed');
    });
    await chooser().setInputFiles(pictureOf('反面.png', 5 * MEGABYTE));
    await idCard().getByRole('link', { name: '反面.png' }).waitFor();
    expect(interruptions).toBe(0);
    expect(offsets.filter((at) => at === 0)).toHaveLength(1);
    await desk.unroute('**/uploads/*');
    await desk.reload();
    await idCard().getByRole('link', { name: '反面.png' }).waitFor();
    await idCard().getByRole('link', { name: '正面.png' }).waitFor();
  });

  it('R7.3 pages are put in order, turned, cropped by the keyboard, replaced and taken away', async () => {
    const names = () => idCard().locator('.yjs-files a').allInnerTexts();
    await idCard().getByRole('button', { name: '上移 反面.png' }).click();
    expect(await names()).toEqual(['反面.png', '正面.png']);
    await idCard().getByRole('button', { name: '旋转或裁剪 反面.png' }).click();
    const editor = desk.getByRole('dialog', { name: /旋转或裁剪/ });
    await editor.getByText('保留 1200×800 像素').waitFor();
    await editor.getByRole('button', { name: '向右转' }).click();
    await editor.getByText('保留 800×1200 像素').waitFor();
    await editor.getByRole('button', { name: '向左转' }).click();
    await editor.getByRole('button', { name: '裁剪框右下角，可用方向键调整' }).focus();
    await desk.keyboard.press('Shift+ArrowLeft');
    await editor.getByText('保留 1140×800 像素').waitFor();
    await looksRight(desk, 'apply-crop-1280');
    await editor.getByRole('button', { name: '保存' }).click();
    await idCard().getByRole('link', { name: '反面.jpg' }).waitFor();
    expect(await names()).toEqual(['反面.jpg', '正面.png']);
    await idCard().locator('input[data-replaces]').nth(1).setInputFiles(pictureOf('国徽面.png', 200_000));
    await idCard().getByRole('link', { name: '国徽面.png' }).waitFor();
    expect(await names()).toEqual(['反面.jpg', '国徽面.png']);
    await idCard().getByRole('button', { name: '删除 国徽面.png' }).click();
    expect(await names()).toEqual(['反面.jpg']);
  });

  it('A21 a 照片 of another size is cropped to 358×441 before it is sent', async () => {
    const card = desk.locator('#material-PHOTO');
    const photo = { name: '生活照.png', mimeType: 'image/png', buffer: drawPng(900, 700) };
    await card.locator('.ant-upload input[type=file]').setInputFiles(photo);
    const editor = desk.getByRole('dialog', { name: /裁剪到规定的尺寸/ });
    await editor.getByText('将保存为 358×441 像素').waitFor();
    await editor.getByRole('button', { name: '保存' }).click();
    await card.getByRole('link', { name: '生活照.jpg' }).waitFor();
    await card.getByText('看样例').click();
    await card.getByRole('img', { name: '证件照的样例' }).waitFor();
    await fitsEverySize(desk, 'materials');
  });

  it('another page takes the focus to its heading; one Tab leads past the menu', async () => {
    await desk.goto('/apply/');
    await desk.getByText('谁可以办').waitFor();
    await fitsEverySize(desk, 'guide', ['1280']);
    await desk.keyboard.press('Tab');
    expect(await desk.evaluate('document.activeElement.textContent')).toBe('跳到正文');
    await desk.getByRole('link', { name: '我的办件' }).click();
    await desk.getByText('提交 ·').first().waitFor();
    expect(await desk.evaluate('document.activeElement.tagName')).toBe('H1');
    await fitsEverySize(desk, 'applications', ['1280']);
  });

  it.each([
    ['confirm', '声明', []],
    ['confirmations', '现在没有需要您确认的事项', ['375', '1280']],
    ['nowhere', '没有这个页面', ['375']],
    ['applications/018f0000-0000-7000-8000-000000000000', '错误编号', ['375']],
  ] as const)(
    '%s is whole and without serious findings at 375 px, at 1280 px and at 200 %% of them',
    async (address, text, looked) => {
      await visit(desk, `/apply/${address}`);
      await desk.getByText(text).first().waitFor();
      await fitsEverySize(desk, address.split('/').join('-'), looked);
    },
  );

  it('R7.1 咨询 is read by anybody: questions open by the keyboard, numbers can be dialled', async () => {
    const page = await browser.newPage();
    await page.goto('/apply/consult');
    await page.getByText('哪些材料可以不交？').press('Enter');
    await page.getByText(/标有“免于提交”的材料/).waitFor();
    expect(await page.getByRole('link', { name: '拨打市民服务热线 12345' }).getAttribute('href')).toBe('tel:12345');
    await fitsEverySize(page, 'consult', ['375', '1280']);
  });
});
