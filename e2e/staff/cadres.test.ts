import { beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { fillTemplate } from '../../api/test/sheets.ts';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { sessionOf, step } from '../record-acts.ts';
import { specimen } from '../specimen.ts';
import { visit } from '../visit.ts';
import { answer, listRows, openList, signIn, stayAtList } from './console.ts';

const browser = useBrowser();
let page: Page;

beforeAll(async () => {
  page = await browser.newPage();
  await signIn(page, 'officer_hk');
});

/** Seventeen digits with their check character (GB 11643). */
function idNumberOf(digits: string): string {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0);
  return digits + '10X98765432'.charAt(sum % 11);
}

/** The template as it is handed out, with one person in place of its example. */
async function filledIn(idNo: string): Promise<Buffer> {
  const template = await page.request.get('/imports/emp-cadres/template.xlsx');
  return await fillTemplate(await template.body(), {
    姓名: '司马援朝',
    身份证号: idNo,
    出生日期: '1947-04-18',
    户籍街镇: '310109009',
    转业年份: '1983',
    原企业: '上海示范造船厂',
    退休时间: '2007-04-30',
  });
}

it('03 §31.7 the pages of the register, an application and a transfer are read', async () => {
  await openList(page, '/staff/cadres?suspectedDeath=true');
  await listRows(page).filter({ hasText: '孙**' }).getByRole('link').first().click();
  await page.getByText('疑似死亡待核实').first().waitFor();
  await page.getByRole('tab', { name: '历史' }).click();
  await look('staff-cadre-suspected');
  await page.getByRole('button', { name: '修改信息' }).click();
  await page.getByRole('dialog').getByLabel('原企业', { exact: true }).waitFor();
  await look('staff-cadre-edit');

  await openList(page, '/staff/cadre-applications');
  await look('staff-cadre-applications');
  await listRows(page).filter({ hasText: '冯**' }).getByRole('link').first().click();
  await page.locator('.yjs-page-title').getByText('待区审').waitFor();
  await look('staff-cadre-application');

  await openList(page, '/staff/cadre-transfers');
  await look('staff-cadre-transfers');
  await openList(page, '/staff/cadres');
  await look('staff-cadres');
  await page.getByRole('button', { name: '新增人员' }).click();
  await page.getByRole('dialog').getByLabel('身份证号').waitFor();
  await look('staff-cadre-new');
  await answer(page, '返回');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}, 180_000);

it('03 §31.4, §32.3 a person is imported, approved on both levels, and taken by another district', async () => {
  const idNo = idNumberOf(`31010919470418${100 + (Date.now() % 800)}`);
  await stayAtList(page, '/staff/cadres');
  await page.getByRole('button', { name: '导入' }).click();
  await page.locator('input[type=file]').setInputFiles({
    name: '名册.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await filledIn(idNo),
  });
  await page.getByRole('dialog').getByRole('button', { name: '导入', exact: true }).click();
  await page.waitForURL('**/cadre-imports');
  const batch =
    (await page
      .getByRole('link', { name: /^QD\d+$/ })
      .first()
      .getAttribute('href')) ?? '';

  await step(await sessionOf('chief_hk'), 'cadreImport', batch.split('/').at(-1) ?? '', 'pass');

  await signIn(page, 'city_officer');
  await visit(page, batch);
  await page.getByRole('button', { name: '整批通过' }).click();
  await answer(page, '整批通过');
  await page.locator('.yjs-page-title').getByText('已通过').waitFor();
  await takePicture(page, 'staff-cadre-import');

  await signIn(page, 'officer_hk');
  await openList(page, `/staff/cadres?search=${idNo}`);
  await listRows(page).filter({ hasText: '司***' }).first().getByRole('link').first().click();
  await page.locator('.yjs-page-title').getByText('在册').waitFor();
  await look('staff-cadre');
  await page.getByRole('button', { name: '发起关系转移' }).click();
  await page.getByRole('dialog').getByLabel('区', { exact: true }).click();
  await page.keyboard.type('浦东');
  await page.getByTitle(/^浦东/).click();
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(specimen);
  await page.getByRole('dialog').getByText(specimen.name).waitFor();
  await answer(page, '保存草稿');
  await page.waitForURL('**/cadre-transfers/*');
  const paper = new URL(page.url()).pathname;
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await answer(page, '提交');
  await page.locator('.yjs-page-title').getByText('待迁入区审核').waitFor();

  await signIn(page, 'officer_pd');
  await visit(page, paper);
  await page.getByRole('button', { name: '接收', exact: true }).click();
  await page.getByRole('dialog').getByLabel('街道（镇）').click();
  await page.locator('.ant-select-item-option').first().click();
  await takePicture(page, 'staff-cadre-accept');
  await answer(page, '接收');
  await page.locator('.yjs-page-title').getByText('已转移').waitFor();
  await look('staff-cadre-transfer');
}, 180_000);

/** A picture of what is shown, which everybody can read. */
async function look(name: string): Promise<void> {
  await takePicture(page, name);
  expect(await seriousFindings(page)).toEqual([]);
}
