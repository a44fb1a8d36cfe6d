import { beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { answer, listRows, openList, signIn } from './console.ts';

const browser = useBrowser();
const PATIENCE_MS = 240_000;
let page: Page;

beforeAll(async () => {
  page = await browser.newPage();
  await signIn(page, 'city_centre');
}, PATIENCE_MS);

/** A picture of what is shown, which everybody can read. */
async function look(name: string): Promise<void> {
  await takePicture(page, name);
  expect(await seriousFindings(page)).toEqual([]);
}

async function openEditor(): Promise<void> {
  await page.getByRole('button', { name: '修改规则' }).click();
  // The rule's own page has the same panel and stands until the editor is there.
  await page.getByRole('button', { name: '保存草稿' }).waitFor();
  await page.getByLabel('修改说明').waitFor();
  // The fields of a kind are loaded when one is opened.
  await page.locator('form#rule-body').waitFor();
}

it(
  'a rule is rewritten, kept as a draft and dropped again',
  async () => {
    await openList(page, '/staff/rules/auto-finish');
    await look('rules-auto-finish-list-1280');
    await listRows(page).first().getByRole('link').first().click();
    await page.getByRole('heading', { name: '版本', exact: true }).waitFor();
    await look('rules-auto-finish-rule-1280');
    await openEditor();
    await page.waitForLoadState('networkidle');
    await look('rules-auto-finish-editor-1280');
    await page.getByLabel('规则名称').fill('试改名称');
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.getByRole('button', { name: '提交审批' }).waitFor();
    await takePicture(page, 'rules-auto-finish-draft-1280');
    // The draft goes again, so that the walk can be gone once more on the same product.
    await page.getByRole('button', { name: '放弃草稿' }).click();
    await answer(page, '放弃草稿');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '提交审批' }).waitFor({ state: 'detached' });
  },
  PATIENCE_MS,
);

it(
  'a forced finish has fields of its own',
  async () => {
    await openList(page, '/staff/rules/forced-finish');
    await listRows(page).first().getByRole('link').first().click();
    await openEditor();
    await page.waitForLoadState('networkidle');
    await look('rules-forced-finish-editor-1280');
  },
  PATIENCE_MS,
);

it('a warning rule is replayed over the last days before it is put into force', async () => {
  await openList(page, '/staff/rules/warning');
  await page
    .getByRole('link', { name: /临近到期/ })
    .first()
    .click();
  await openEditor();
  // Where the machine is busy the replay goes on in the background, beside the jobs of the product.
  const effect = page.getByRole('region', { name: '对实际办件的影响' });
  await effect.getByRole('list', { name: '近30日与现行规则相比' }).waitFor({ timeout: 240_000 });
  await effect.getByText('近7日').click();
  await effect.getByRole('list', { name: '近7日与现行规则相比' }).waitFor({ timeout: 240_000 });
  await page.waitForLoadState('networkidle');
  await look('warning-rule-replay-1280');
}, 560_000);
