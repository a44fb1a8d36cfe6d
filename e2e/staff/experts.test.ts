import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { visit } from '../visit.ts';
import { listRows, openList, signIn } from './console.ts';

const browser = useBrowser();
let city: Page;
const named = (name: string) => new RegExp(`^${[...name].join('\\s?')}$`);

describe('评审专家库 and 公示名单', () => {
  beforeAll(async () => {
    city = await browser.newPage();
    await signIn(city, 'city_officer');
  }, 120_000);

  it('S17.3 the city finds an expert by field and state, and reads who he is', async () => {
    await openList(city, '/staff/training/experts');
    await listRows(city).filter({ hasText: '柯正' }).waitFor();
    await takePicture(city, 'staff-experts');
    expect(await seriousFindings(city)).toEqual([]);
    await listRows(city).filter({ hasText: '柯正' }).getByRole('link').first().click();
    await city.getByRole('heading', { name: '柯正' }).waitFor();
    await takePicture(city, 'staff-expert');
    expect(await seriousFindings(city)).toEqual([]);
    for (const tab of [/^工作经历/, /^评审任务/, /^动态/]) await city.getByRole('tab', { name: tab }).click();
    await city.getByRole('table', { name: '动态' }).getByText('入库').first().waitFor();
    expect(await seriousFindings(city)).toEqual([]);
  });

  it('a change needs a reason and stands in the history; suspended and in office again', async () => {
    await city.getByRole('button', { name: named('变更') }).click();
    await city.getByLabel('职称').fill('二级研究员');
    await city.getByRole('button', { name: '增加工作经历' }).click();
    await city.getByLabel('单位', { exact: true }).fill('上海职业教育学院');
    await city.getByLabel('职务').fill('副院长');
    const from = city.getByLabel('起', { exact: true });
    await from.fill('2010-01-01');
    await from.press('Enter');
    await takePicture(city, 'staff-expert-edit');
    expect(await seriousFindings(city)).toEqual([]);
    await city.getByLabel('变更理由').fill('专家职称晋升');
    await city.getByRole('button', { name: '保存变更' }).click();
    await city.getByRole('tab', { name: /^动态/ }).click();
    await city.getByText('职称：研究员 → 二级研究员', { exact: false }).waitFor();
    for (const word of ['停用', '恢复在聘']) {
      await city.getByRole('button', { name: named(word) }).click();
      const dialog = city.getByRole('dialog');
      await dialog.getByRole('textbox').fill('长期不能参加评审');
      await dialog.getByRole('button', { name: named(word) }).click();
      await city.getByText(`柯正：已${word}`).waitFor();
    }
    await takePicture(city, 'staff-expert-history');
  });

  it('experts come by hand or by file', async () => {
    await visit(city, '/staff/training/experts/new');
    await city.getByRole('button', { name: named('入库') }).click();
    await city.getByText('请填写登录账号').waitFor();
    await takePicture(city, 'staff-expert-new');
    expect(await seriousFindings(city)).toEqual([]);
    await openList(city, '/staff/training/experts?search=柯正');
    await city.getByRole('button', { name: named('导入') }).click();
    await city.getByRole('button', { name: '选择文件' }).waitFor();
    await takePicture(city, 'staff-expert-import');
    expect(await seriousFindings(city)).toEqual([]);
    await city.keyboard.press('Escape');
  });

  it('T16-8 what is public stands in the list with its days, and anybody reads it', async () => {
    await openList(city, '/staff/training/publicity');
    await listRows(city).filter({ hasText: '物业管理员' }).getByText('公示中').waitFor();
    await takePicture(city, 'staff-publicity');
    expect(await seriousFindings(city)).toEqual([]);
    const phone = await browser.newPage({ viewport: { width: 375, height: 740 } });
    await visit(phone, '/training/rounds');
    await phone.getByRole('link', { name: /公示名单/ }).click();
    await phone.getByRole('heading', { name: '物业管理员' }).waitFor();
    await takePicture(phone, 'publicity');
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
    expect(await seriousFindings(phone)).toEqual([]);
  });
});
