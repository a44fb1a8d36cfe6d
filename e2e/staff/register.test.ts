import { Buffer } from 'node:buffer';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { takePicture, useBrowser } from '../browser.ts';
import { visit } from '../visit.ts';
import { signIn } from './console.ts';

const browser = useBrowser();

async function fill(page: Page, name: string, text: string): Promise<void> {
  await page.locator(`#root_${name}`).fill(text);
  await page.locator(`#root_${name}`).press(name.endsWith('Date') ? 'Enter' : 'Tab');
}

/** Types into a choice and takes the option with Enter; what is chosen must then stand in the box. */
async function choose(page: Page, box: Locator, title: string): Promise<void> {
  const option = page.locator('.ant-select-item-option-active:visible', { hasText: title });
  const select = box.locator('xpath=ancestor::div[contains(concat(" ", @class, " "), " ant-select ")][1]');
  const chosen = select.getByText(title).first();
  for (let attempt = 1; ; attempt += 1) {
    await box.fill(title);
    try {
      await option.first().waitFor({ timeout: 20_000 });
      await box.press('Enter');
      return await chosen.waitFor({ timeout: 20_000 });
    } catch (error) {
      // A list closes when its form is drawn anew at that moment; a person would open it again.
      if (attempt === 3) throw error;
    }
  }
}

async function pick(page: Page, name: string, title: string): Promise<void> {
  await choose(page, page.locator(`#root_${name}`), title);
}

/** Chooses 虹口区 in the n-th region field; the first two also ask for the province, which stays 上海市. */
async function pickDistrict(page: Page, index: number): Promise<void> {
  await choose(page, page.getByRole('combobox', { name: '区', exact: true }).nth(index), '虹口');
}

async function fillForm(page: Page): Promise<void> {
  await fill(page, 'name', '郑建军');
  await fill(page, 'idNo', '310109199003072314');
  await pick(page, 'ethnic', '汉族');
  await pick(page, 'education', '大学本科');
  await pick(page, 'marital', '未婚');
  await pick(page, 'political', '群众');
  await fill(page, 'mobile', '13812345678');
  await pickDistrict(page, 0);
  await fill(page, 'regAddress', '四川北路1号');
  await pickDistrict(page, 1);
  await choose(page, page.getByRole('combobox', { name: /街/ }).first(), '欧阳');
  await fill(page, 'liveAddress', '四川北路2号');
  await pick(page, 'dischargeDocType', '退出现役证');
  await fill(page, 'dischargeDocNo', '退字第20240001号');
  await fill(page, 'enlistDate', '2012-09-01');
  await fill(page, 'dischargeDate', '2026-09-01');
  await pick(page, 'personCategory', '军士');
  await pick(page, 'serviceBranch', '陆军');
  await pick(page, 'placementType', '自主就业');
  await pickDistrict(page, 2);
  // Asked where money is paid.
  await fill(page, 'bankName', '示范银行上海分行');
  await fill(page, 'bankAccount', '6200000000000008011');
  await page.locator('#root_partyMember-1').check();
  await page.locator('#root_agreePromise').check();
  await page.locator('#root_agreeSensitive').check();
}

describe('窗口登记', () => {
  it('says at the fields what is missing, shows the bundle, and ends with a receipt', async () => {
    const page = await browser.newPage();
    await signIn(page, 'clerk_hk');
    await visit(page, '/staff/cases/new');
    await page.locator('#root_name').waitFor();
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page
      .getByText(/^必填项“.*”未填写$/)
      .first()
      .waitFor();

    await fillForm(page);
    expect(await page.locator('#root_birthDate').inputValue()).toBe('1990-03-07');
    const bundle = page.getByRole('complementary', { name: '将要办理的事项' });
    await bundle.getByText('自主就业一次性经济补助').waitFor();
    const photo = { name: '照片.png', mimeType: 'image/png', buffer: portrait() };
    await page.locator('.staff-material', { hasText: '照片' }).first().locator('input[type=file]').setInputFiles(photo);
    await page.getByRole('link', { name: '照片.png' }).waitFor();

    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByText('登记成功，办件已进入待预审队列。').waitFor();
    await page.getByRole('button', { name: '打印回执' }).click();
    await page.getByRole('article', { name: '回执内容' }).getByText('退役报到', { exact: true }).waitFor();
    await takePicture(page, 'staff-receipt');
  });
});

/** A picture of 358 × 441 px (spec 9.4, page 3) that is neither blank nor uniform. */
function portrait(): Buffer {
  const [width, height] = [358, 441];
  const lines = Array.from({ length: height }, (_, y) =>
    Buffer.concat([Buffer.from([0]), ...Array.from({ length: width }, (_, x) => pixel(x, y))]),
  );
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const body = chunk('IDAT', deflateSync(Buffer.concat(lines)));
  return Buffer.concat([signature, chunk('IHDR', head), body, chunk('IEND', Buffer.alloc(0))]);
}

function pixel(x: number, y: number): Buffer {
  const inside = x > 100 && x < 260 && y > 80 && y < 400;
  return Buffer.from(inside ? [120 + ((x * y) % 60), 110, 100] : [255, 255, 255]);
}

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(content.length + 8);
  frame.writeUInt32BE(data.length, 0);
  content.copy(frame, 4);
  frame.writeUInt32BE(crc32(content), content.length + 4);
  return frame;
}

function crc32(data: Buffer): number {
  let crc = ~0;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
