import { expect, it } from '@jest/globals';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { answer, listRows, openList, signIn } from './console.ts';

const browser = useBrowser();

/** The kinds of rules of items 3 and 4. */
const kinds = ['auto-finish', 'warning', 'forced-finish'];

it.each(kinds)(
  'a rule of the kind %s is rewritten, seen with its effect, kept and dropped again',
  async (kind) => {
    const page = await browser.newPage();
    await signIn(page, 'city_centre');
    await openList(page, `/staff/rules/${kind}`);
    await takePicture(page, `rules-${kind}-list-1280`);
    expect(await seriousFindings(page)).toEqual([]);
    await listRows(page).first().getByRole('link').first().click();
    await page.getByRole('button', { name: '修改规则' }).waitFor();
    await page.getByRole('heading', { name: '版本', exact: true }).waitFor();
    await takePicture(page, `rules-${kind}-rule-1280`);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '修改规则' }).click();
    await page.getByRole('button', { name: '保存草稿' }).waitFor();
    await page.getByLabel('修改说明').waitFor();
    // The fields of a kind are loaded when one is opened.
    await page.locator('form#rule-body').waitFor();
    await page.waitForLoadState('networkidle');
    await takePicture(page, `rules-${kind}-editor-1280`);
    expect(await seriousFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 1920, height: 1080 });
    await takePicture(page, `rules-${kind}-editor-1920`);
    await page.getByLabel('规则名称').fill('试改名称');
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.getByRole('button', { name: '提交审批' }).waitFor();
    await takePicture(page, `rules-${kind}-draft-1920`);
    // The draft goes again, so that the walk can be gone once more on the same product.
    await page.getByRole('button', { name: '放弃草稿' }).click();
    await answer(page, '放弃草稿');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '提交审批' }).waitFor({ state: 'detached' });
  },
  240_000,
);
