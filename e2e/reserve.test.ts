import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from './accessibility.ts';
import { takePicture, useBrowser } from './browser.ts';
import { signIn } from './staff/console.ts';
import { visit } from './visit.ts';

const browser = useBrowser();
let desk: Page;

async function look(name: string): Promise<void> {
  await takePicture(desk, name);
  expect(await seriousFindings(desk)).toEqual([]);
}

const field = (name: string) => desk.getByRole('textbox', { name: new RegExp(`^(\\* )?${name}`) });
async function choose(name: string, option: string): Promise<void> {
  const box = desk.getByRole('combobox', { name: new RegExp(`^(\\* )?${name}`) });
  await box.click();
  await box.fill(option);
  await desk.locator('.ant-select-dropdown:visible').getByTitle(option, { exact: true }).click();
}
async function region(label: string): Promise<void> {
  const item = desk.locator('.ant-form-item').filter({ hasText: label });
  await item.getByRole('combobox', { name: '区', exact: true }).click();
  await desk.locator('.ant-select-dropdown:visible').getByTitle('虹口区').click();
  if (label === '安置地') return;
  await item.getByRole('combobox', { name: '街道（镇）' }).click();
  await desk.locator('.ant-select-dropdown:visible').getByTitle('欧阳路街道').click();
}

beforeAll(async () => {
  desk = await browser.newPage();
  await signIn(desk, 'clerk_hk');
}, 120_000);

describe('预备役登记 (01 §12)', () => {
  it('R10.1, R10.3 a clerk fills a record in, in two steps, and exports its form', async () => {
    await visit(desk, '/staff/aftercare/reserve');
    await desk
      .getByText(/二级|退役已满40日/)
      .first()
      .waitFor();
    await look('reserve-list');
    await desk.getByRole('button', { name: '新建登记' }).click();
    await field('姓名').fill('欧阳㛃𠅤');
    await field('身份证号').fill('310109200103157775');
    await region('安置地');
    await look('reserve-new');
    await desk.getByRole('button', { name: '保存', exact: true }).click();
    await desk.getByRole('heading', { name: /^预备役登记 YB/ }).waitFor();
    await desk
      .getByText(/还缺：/)
      .first()
      .waitFor();
    await desk.getByRole('button', { name: '填写', exact: true }).click();
    await desk.getByRole('progressbar', { name: '完整度' }).waitFor();
    for (const [name, option] of [
      ['民族', '汉族'],
      ['学历', '大学专科教育'],
      ['政治面貌', '共青团员'],
      ['婚姻状况', '未婚'],
    ] as const)
      await choose(name, option);
    await desk.getByRole('tab', { name: '服役信息' }).click();
    await field('退役日期').fill('2026-03-01');
    await field('退役日期').press('Enter');
    await field('退役证件号').fill('军退字第000001号');
    for (const [name, option] of [
      ['退役方式', '服役期满退役'],
      ['军兵种', '海军'],
      ['军衔或职级', '上等兵'],
      ['军事专业', '通信、网络'],
    ] as const)
      await choose(name, option);
    await field('职务').fill('班长');
    await look('reserve-service');
    await desk.getByRole('tab', { name: '身体信息' }).click();
    await choose('血型', 'O型');
    await desk.getByRole('tab', { name: '家庭与联系' }).click();
    await region('户籍所在区划');
    await field('户籍地址').fill('欧阳路100号');
    await region('居住区划');
    await field('现住址').fill('四平路200号');
    await field('联系电话').fill('13800001234');
    await desk.getByRole('button', { name: '保存', exact: true }).click();
    await desk.getByText('已保存，信息完整，可以生成登记表').waitFor();
    await desk.getByRole('button', { name: '生成登记表' }).click();
    await desk.getByRole('dialog').getByRole('textbox', { name: '导出原因' }).fill('武装部三月采集登记');
    await desk
      .getByRole('dialog')
      .getByRole('button', { name: /生 ?成/ })
      .click();
    await desk.getByText(/310109-20\d\d-\d{4}（第1版）/).waitFor();
    const file = desk.waitForEvent('download');
    await desk.getByRole('button', { name: 'PDF' }).first().click();
    const saved = await file;
    expect(saved.suggestedFilename()).toMatch(/^预备役信息登记表_310109-20\d\d-\d{4}[.]pdf$/);
    expect((await readFile(await saved.path())).subarray(0, 5).toString()).toBe('%PDF-');
    await look('reserve-page');
  });

  it('01 §12.8 an officer without the rights reads 无权限 instead of nothing', async () => {
    const other = desk;
    await signIn(other, 'officer_hk');
    await visit(other, '/staff/aftercare/reserve');
    await other.getByRole('link', { name: /^YB/ }).first().click();
    await other.getByRole('heading', { name: /^预备役登记 YB/ }).waitFor();
    expect(await other.getByText('无权限', { exact: true }).count()).toBeGreaterThan(4);
    await takePicture(other, 'reserve-withheld');
  });
});
