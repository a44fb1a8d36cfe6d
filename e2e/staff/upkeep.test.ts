import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { officialDaysOf } from '../../api/src/platform/calendar/official-days.ts';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { visit } from '../visit.ts';
import { answer, listRows, openList, signIn, signInWithKey } from './console.ts';

const browser = useBrowser();
const MONTHS_AHEAD = 2;

/** An ordinary Wednesday of this year or the next, no holiday, that no test before has closed. */
function freeDay(): string {
  const day = new Date();
  day.setUTCMonth(day.getUTCMonth() + MONTHS_AHEAD, 1);
  const year = day.getUTCFullYear();
  const named = new Set(officialDaysOf(year).map(({ date }) => date));
  const text = () => day.toISOString().slice(0, 10);
  while (day.getUTCDay() !== 3 || named.has(text())) day.setUTCDate(day.getUTCDate() + 1);
  return text();
}

describe('工作日历', () => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage();
    await signIn(page, 'biz_admin');
  });

  it('closes a day with a reason, after showing what moves, and keeps it in the list of changes', async () => {
    const date = freeDay();
    await visit(page, `/staff/calendar?year=${date.slice(0, 4)}`);
    await page.locator(`[data-date="${date}"]`).click();
    await page.getByRole('dialog').getByRole('radio', { name: '放假' }).check();
    await page.getByRole('dialog').getByRole('textbox').fill('防汛演练');
    await answer(page, '确定');
    await page.getByText('已改 1 天，尚未保存。').waitFor();
    await page.getByRole('button', { name: '查看影响并保存' }).click();
    await page
      .getByRole('region', { name: '影响' })
      .getByText(/改为休息（防汛演练）/)
      .waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '按市政府通知调整' }).click();
    await answer(page, '保存并重新计算期限');
    const changes = page.getByRole('region', { name: '修改记录' });
    await changes.getByText('原因：按市政府通知调整').first().waitFor();
    await changes
      .getByText(/调整期限 \d+ 个/)
      .first()
      .waitFor();
    await takePicture(page, 'staff-calendar');
  });

  it('says that a year is not maintained, and walks by keyboard', async () => {
    await visit(page, '/staff/calendar?year=2040');
    await page.getByText('2040年工作日历尚未维护，期限暂按周一至周五计算').waitFor();
    await page.locator('[data-date="2040-01-01"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: '1月8日 星期日' }).waitFor();
  });
});

describe('办件库差异', () => {
  it('says what belongs there and filters by what the library says', async () => {
    const page = await browser.newPage();
    await signIn(page, 'chief_hk');
    await openList(page, '/staff/library-differences');
    await page.getByText('没有需要处理的差异').waitFor();
    await openList(page, '/staff/library-differences?state=RESOLVED&library=MISSING');
    expect(await seriousFindings(page)).toEqual([]);
    await takePicture(page, 'staff-differences');
  });
});

describe('审计日志', () => {
  it('is searched by event and opened row by row', async () => {
    const page = await browser.newPage();
    await signInWithKey(page, 'aud_admin');
    await openList(page, '/staff/audit');
    await page.getByRole('textbox', { name: '事件代码' }).fill('session.signIn');
    await page.getByRole('textbox', { name: '事件代码' }).press('Enter');
    await listRows(page).filter({ hasText: '登录' }).first().waitFor();
    await listRows(page).first().getByRole('button', { name: '详情' }).click();
    await page.getByRole('dialog').getByText('session.signIn').first().waitFor();
  });
});
