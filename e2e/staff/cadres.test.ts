import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { fillTemplate } from '../../api/test/sheets.ts';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { specimen } from '../specimen.ts';
import { visit } from '../visit.ts';
import { answer, listRows, openList, signIn } from './console.ts';

const browser = useBrowser();

/** Seventeen digits with their check character (GB 11643). */
function idNumberOf(digits: string): string {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0);
  return digits + '10X98765432'.charAt(sum % 11);
}

/** The template as it is handed out, with one person in place of its example. */
async function filledIn(page: Page, idNo: string): Promise<Buffer> {
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

it('03 §31.4, §32.3 a person is imported, approved on both levels, and taken by another district', async () => {
  const idNo = idNumberOf(`31010919470418${100 + (Date.now() % 800)}`);
  const officer = await browser.newPage();
  await signIn(officer, 'officer_hk');
  await openList(officer, '/staff/cadres');
  await takePicture(officer, 'staff-cadres');
  expect(await seriousFindings(officer)).toEqual([]);
  await officer.getByRole('button', { name: '导入' }).click();
  await officer.locator('input[type=file]').setInputFiles({
    name: '名册.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await filledIn(officer, idNo),
  });
  await officer.getByRole('dialog').getByRole('button', { name: '导入', exact: true }).click();
  await officer.waitForURL('**/cadre-imports');
  const batch =
    (await officer
      .getByRole('link', { name: /^QD\d+$/ })
      .first()
      .getAttribute('href')) ?? '';

  for (const who of ['chief_hk', 'city_officer']) {
    const approver = await browser.newPage();
    await signIn(approver, who);
    await visit(approver, batch);
    await approver.getByRole('button', { name: '整批通过' }).click();
    await answer(approver, '整批通过');
    await approver
      .locator('.yjs-page-title')
      .getByText(who === 'chief_hk' ? '待市审' : '已通过')
      .waitFor();
    if (who === 'city_officer') await takePicture(approver, 'staff-cadre-import');
  }

  await openList(officer, `/staff/cadres?search=${idNo}`);
  await listRows(officer).filter({ hasText: '司***' }).first().getByRole('link').first().click();
  await officer.locator('.yjs-page-title').getByText('在册').waitFor();
  await takePicture(officer, 'staff-cadre');
  expect(await seriousFindings(officer)).toEqual([]);
  await officer.getByRole('button', { name: '发起关系转移' }).click();
  await officer.getByRole('dialog').getByLabel('区', { exact: true }).click();
  await officer.keyboard.type('浦东');
  await officer.getByTitle(/^浦东/).click();
  await officer.getByRole('dialog').locator('input[type=file]').setInputFiles(specimen);
  await officer.getByRole('dialog').getByText(specimen.name).waitFor();
  await answer(officer, '保存草稿');
  await officer.waitForURL('**/cadre-transfers/*');
  const paper = new URL(officer.url()).pathname;
  await officer.getByRole('button', { name: '提交', exact: true }).click();
  await answer(officer, '提交');
  await officer.locator('.yjs-page-title').getByText('待迁入区审核').waitFor();

  const target = await browser.newPage();
  await signIn(target, 'officer_pd');
  await visit(target, paper);
  await target.getByRole('button', { name: '接收', exact: true }).click();
  await target.getByRole('dialog').getByLabel('街道（镇）').click();
  await target.locator('.ant-select-item-option').first().click();
  await takePicture(target, 'staff-cadre-accept');
  await answer(target, '接收');
  await target.locator('.yjs-page-title').getByText('已转移').waitFor();
  await takePicture(target, 'staff-cadre-transfer');
  expect(await seriousFindings(target)).toEqual([]);
}, 180_000);

it('03 §31.7 the pages of the register, an application and a transfer are read', async () => {
  const officer = await browser.newPage();
  await signIn(officer, 'officer_hk');
  await openList(officer, '/staff/cadres?suspectedDeath=true');
  await listRows(officer).filter({ hasText: '孙**' }).getByRole('link').first().click();
  await officer.getByText('疑似死亡待核实').first().waitFor();
  await officer.getByRole('tab', { name: '历史' }).click();
  await look(officer, 'staff-cadre-suspected');
  await officer.getByRole('button', { name: '修改信息' }).click();
  await officer.getByRole('dialog').getByLabel('原企业', { exact: true }).waitFor();
  await look(officer, 'staff-cadre-edit');

  await openList(officer, '/staff/cadre-applications');
  await look(officer, 'staff-cadre-applications');
  await listRows(officer).filter({ hasText: '冯**' }).getByRole('link').first().click();
  await officer.locator('.yjs-page-title').getByText('待区审').waitFor();
  await look(officer, 'staff-cadre-application');

  await openList(officer, '/staff/cadre-transfers');
  await look(officer, 'staff-cadre-transfers');
  await openList(officer, '/staff/cadres');
  await officer.getByRole('button', { name: '新增人员' }).click();
  await officer.getByRole('dialog').getByLabel('身份证号').waitFor();
  await look(officer, 'staff-cadre-new');
}, 180_000);

/** A picture of what is shown, which everybody can read. */
async function look(page: Page, name: string): Promise<void> {
  await takePicture(page, name);
  expect(await seriousFindings(page)).toEqual([]);
}
