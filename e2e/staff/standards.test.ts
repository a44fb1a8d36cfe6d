import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { openList, signIn } from './console.ts';

const browser = useBrowser();
let city: Page;
let district: Page;

async function fill(page: Page, label: string | RegExp, text: string, picked = false): Promise<void> {
  // The filters of the list behind a dialog have labels of the same words.
  const field = page.getByRole('dialog').getByLabel(label).first();
  await field.fill(text);
  if (picked) await field.press('Enter');
}

const choose = async (page: Page, label: string, title: string) => {
  await page.getByRole('dialog').getByLabel(label, { exact: true }).first().click();
  await page.getByTitle(title, { exact: true }).last().click();
};

describe('补助标准和异地培训 (items 26, 28)', () => {
  beforeAll(async () => {
    [city, district] = await Promise.all([browser.newPage(), browser.newPage()]);
    await signIn(city, 'city_officer');
    await signIn(district, 'officer_hk');
  }, 180_000);

  it('§18.6 the kinds are tabs, the calendar shows what the demonstration lacks', async () => {
    await openList(city, '/staff/training/standards');
    await takePicture(city, 'staff-standards');
    expect(await seriousFindings(city)).toEqual([]);
    await city.getByRole('button', { name: '时间轴' }).click();
    await city.getByText(/缺少标准：2027-01-01 至 /).waitFor();
    await takePicture(city, 'staff-standards-timeline');
    expect(await seriousFindings(city)).toEqual([]);
  });

  it('§18.4 a standard is drafted and opened, a third decimal refused at its field', async () => {
    await city.getByRole('navigation', { name: '补助标准种类' }).getByRole('button', { name: '全部' }).click();
    await city.getByRole('button', { name: '新增标准' }).click();
    await fill(city, '金额', '55.555');
    await fill(city, '生效日期', '2027-01-01', true);
    await fill(city, '截止日期（含）', '2027-12-31', true);
    await fill(city, '文号', '示例文号〔2027〕1号');
    await fill(city, '文件名称', '生活补助标准（演示）');
    await city.getByRole('button', { name: '保存草稿' }).click();
    await city.getByText('金额最多两位小数').waitFor();
    await takePicture(city, 'staff-standard-form');
    expect(await seriousFindings(city)).toEqual([]);
    await fill(city, '金额', '58.00');
    await city.getByRole('button', { name: '保存草稿' }).click();
    await city.getByRole('heading', { name: /^生活补助标准 BT/ }).waitFor();
    await takePicture(city, 'staff-standard');
    expect(await seriousFindings(city)).toEqual([]);
  });

  it('§20.6 a training elsewhere is entered, its invoices and what may be approved are shown', async () => {
    await openList(district, '/staff/training/offsite');
    await takePicture(district, 'staff-offsite');
    expect(await seriousFindings(district)).toEqual([]);
    await district.getByRole('button', { name: /^录\s?入$/ }).click();
    await fill(district, '姓名', '杨帆');
    await fill(district, '身份证号', '310100199901010011');
    await choose(district, '培训所在省', '江苏');
    await fill(district, '培训机构', '苏州示范职业培训学校');
    await fill(district, '培训项目', '低压电工作业');
    await choose(district, '技能等级', '五级（初级工）');
    await fill(district, '开始日期', '2026-03-02', true);
    await fill(district, '结束日期', '2026-03-20', true);
    await fill(district, '课时', '90');
    await fill(district, '培训天数', '15');
    await fill(district, '住宿晚数', '15');
    await fill(district, '证书编号', 'ZS20260001');
    await takePicture(district, 'staff-offsite-form');
    expect(await seriousFindings(district)).toEqual([]);
    await district.getByRole('button', { name: '保存草稿' }).click();
    await district.getByRole('heading', { name: /^异地培训 YD/ }).waitFor();
    await district.getByRole('button', { name: '登记费用' }).click();
    await district.getByRole('button', { name: '增加发票' }).click();
    await choose(district, '资金项目', '培训费');
    await fill(district, '发票号码', 'FP20260001');
    await fill(district, '开票日期', '2026-03-21', true);
    await fill(district, '收款单位', '苏州示范职业培训学校');
    await district.getByRole('dialog').getByLabel('金额').fill('3800');
    await takePicture(district, 'staff-offsite-expenses');
    await district.getByRole('button', { name: /^保\s?存$/ }).click();
    await district.getByRole('cell', { name: '3,500.00' }).first().waitFor();
    await takePicture(district, 'staff-offsite-one');
    expect(await seriousFindings(district)).toEqual([]);
  });
});
