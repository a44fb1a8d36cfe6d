import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { visit } from '../visit.ts';
import { openList, signIn } from './console.ts';
import { makeCounterpart } from './counterparts.ts';

const browser = useBrowser();
let desk: Page;

async function look(name: string): Promise<void> {
  await takePicture(desk, name);
  expect(await seriousFindings(desk)).toEqual([]);
}

beforeAll(async () => {
  desk = await browser.newPage();
  await desk.setViewportSize({ width: 1280, height: 820 });
  await signIn(desk, 'clerk_hk');
}, 120_000);

describe('预备役登记 over the exchange (01 §12.7)', () => {
  it('a form goes to the 武装部, is handed over once it is acknowledged, and its result ends the registration', async () => {
    await openList(desk, '/staff/aftercare/reserve?state=EXPORTED');
    await desk.getByRole('link', { name: /^YB/ }).first().click();
    await desk.getByRole('heading', { name: /^预备役登记 YB/ }).waitFor();
    await desk.getByRole('button', { name: '发送武装部' }).click();
    await desk.getByRole('dialog').getByRole('textbox', { name: '发送原因' }).fill('按约定发送采集登记');
    await look('reserve-send');
    await desk
      .getByRole('dialog')
      .getByRole('button', { name: /^发 ?送$/ })
      .click();
    await desk.getByText('区人民武装部').first().waitFor();
    await takePicture(desk, 'reserve-sent');
    const numbers = await desk.getByText(/310109-20\d\d-\d{4}（第\d版）/).allTextContents();
    const exportNo = numbers[0]?.slice(0, 16);
    const decidedOn = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const result = { exportNo, districtCode: '310109', result: 'REGISTERED', decidedOn, callable: 'Y' };
    const said = await makeCounterpart(desk, '/departments/WZ/reserve-results', { result });
    expect(said.body).toMatchObject({ code: 0 });
    // The page hears of it by itself; what was to be decided by hand is decided.
    await desk.getByRole('button', { name: '登记为已入役登记' }).waitFor({ state: 'detached' });
    await desk.locator('.yjs-state').filter({ hasText: '已登记' }).waitFor();
    await desk.getByRole('button', { name: /^展开其余/ }).click();
    await look('reserve-registered');
  });

  it('a record whose limit has come begins with its warning', async () => {
    await openList(desk, '/staff/aftercare/reserve?overdue=1');
    await desk.getByRole('link', { name: /^YB/ }).first().click();
    await desk.getByText(/^二级预警/).waitFor();
    await takePicture(desk, 'reserve-warning');
  });

  it('§12.4 the 武装部 fills in what is its own to say, at what was handed over to it', async () => {
    const office = desk;
    await signIn(office, 'dept_wz_hk');
    await openList(office, '/staff/aftercare/reserve?state=DELIVERED');
    await office.getByRole('link', { name: /^YB/ }).first().click();
    await office.getByRole('button', { name: '填写预备役信息' }).click();
    await office.getByLabel('预备役类别').click();
    await office.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
    await office.getByLabel('编入单位').fill('预备役某连');
    await office.getByLabel('训练情况').fill('2026年参加集训10天');
    await takePicture(office, 'reserve-office-part');
    expect(await seriousFindings(office)).toEqual([]);
    await office
      .getByRole('dialog')
      .getByRole('button', { name: /^保 ?存$/ })
      .click();
    await office.getByRole('dialog').waitFor({ state: 'detached' });
    await office.getByRole('button', { name: /^展开其余/ }).click();
    await office.getByText('预备役某连', { exact: true }).waitFor();
    await takePicture(office, 'reserve-office');
  });

  it('the city centre reads figures without names', async () => {
    const centre = desk;
    await signIn(centre, 'city_centre');
    await visit(centre, '/staff/aftercare/reserve-figures');
    await centre.getByRole('heading', { name: '预备役登记统计' }).waitFor();
    await centre.getByText('虹口区').first().waitFor();
    await takePicture(centre, 'reserve-figures');
    expect(await seriousFindings(centre)).toEqual([]);
  });
});
