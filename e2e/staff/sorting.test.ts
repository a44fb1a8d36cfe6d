import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { listRows, openList, signIn } from './console.ts';

const browser = useBrowser();
const LIST = '/staff/training/projects';
/** Rows of a page here: the demonstration's list is shorter than a page of the console. */
const ROWS = 4;
/** Each step is an answer of the product, on a machine that may have much to do. */
const LIMIT_MS = 180_000;
let city: Page;
/** Names in the list's own order. */
let own: string[];

beforeAll(async () => {
  city = await browser.newPage();
  await city.route('**/graphql', async (route) => {
    const asked = route.request().postDataJSON() as { operationName?: string; variables?: object } | null;
    if (asked?.operationName !== 'TrainingProjects') return route.continue();
    return route.continue({ postData: JSON.stringify({ ...asked, variables: { ...asked.variables, first: ROWS } }) });
  });
  await signIn(city, 'city_officer');
  await openList(city, LIST);
  own = await walk();
}, LIMIT_MS);

const head = () => city.getByRole('columnheader', { name: '项目', exact: true });
const button = () => head().getByRole('button');
const bySound = (names: readonly string[]) => [...names].sort((a, b) => a.localeCompare(b, 'zh-CN'));

/** What the column of names says, from the first row to the last. */
async function names(): Promise<string[]> {
  const place = await head().evaluate((cell) => (cell as HTMLTableCellElement).cellIndex);
  return (
    await listRows(city)
      .locator(`td:nth-child(${place + 1})`)
      .allTextContents()
  ).map((text) => text.trim());
}

/** Waits until the column of names says just this. */
async function show(wanted: readonly string[]): Promise<void> {
  await city.waitForFunction((text) => {
    const place = [...document.querySelectorAll('th')].findIndex((one) => /^项目[↕▲▼]$/.test(one.textContent ?? ''));
    const rows = [...document.querySelectorAll<HTMLTableRowElement>('.yjs-list-row')];
    return rows.map((row) => row.cells[place]?.textContent?.trim()).join() === text;
  }, wanted.join());
}

/** The heads say how the list is sorted. */
const sorted = (how: 'ascending' | 'descending' | null) =>
  how
    ? city.locator(`th[aria-sort=${how}]`, { hasText: '项目' }).waitFor()
    : city.locator('thead:not(:has(th[aria-sort]))').waitFor();

/** Turns the page, and waits for other rows. */
async function turn(press: '下一页' | '首页'): Promise<void> {
  const first = await listRows(city).first().getAttribute('data-row-key');
  await city.getByRole('button', { name: press }).click();
  await city.waitForFunction((old) => {
    const now = document.querySelector('.yjs-list-row')?.getAttribute('data-row-key');
    return now != null && now !== old;
  }, first);
}

/** All names of the list, page by page, and back to its first page. */
async function walk(): Promise<string[]> {
  const told = await city.getByRole('navigation', { name: '翻页' }).textContent();
  const total = Number(/共 (\d+) 条/.exec(told ?? '')?.[1]);
  const seen = await names();
  while (seen.length < total) {
    await turn('下一页');
    seen.push(...(await names()));
  }
  await turn('首页');
  return seen;
}

describe('a list sorted by the heads of its columns (02 §7.6, ADR 0019)', () => {
  it(
    'by the sound of the names, over all pages; the address keeps it',
    async () => {
      expect(own.length).toBeGreaterThan(ROWS);
      expect(bySound(own)).not.toEqual(own);
      await button().click();
      await sorted('ascending');
      await show(bySound(own).slice(0, ROWS));
      expect(new URL(city.url()).searchParams.get('sort')).toBe('NAME');
      await takePicture(city, 'staff-sorted-projects');
      expect(await seriousFindings(city)).toEqual([]);
      expect(await walk()).toEqual(bySound(own));
      await city.reload();
      await sorted('ascending');
      await show(bySound(own).slice(0, ROWS));
    },
    LIMIT_MS,
  );

  it(
    'by the keyboard: Enter turns the order round, and once more gives the list its own',
    async () => {
      await openList(city, LIST);
      await button().focus();
      await city.keyboard.press('Enter');
      await sorted('ascending');
      await show(bySound(own).slice(0, ROWS));
      await city.keyboard.press('Enter');
      await sorted('descending');
      await show(bySound(own).reverse().slice(0, ROWS));
      expect(new URL(city.url()).searchParams.get('sort')).toBe('-NAME');
      expect(await button().evaluate((one) => one === document.activeElement)).toBe(true);
      await city.keyboard.press('Enter');
      await sorted(null);
      await show(own.slice(0, ROWS));
      expect(new URL(city.url()).searchParams.get('sort')).toBeNull();
    },
    LIMIT_MS,
  );
});
