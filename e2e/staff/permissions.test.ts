import { beforeAll, expect, it, jest } from '@jest/globals';
import type { Page, Request } from 'playwright-core';
import { OPENED_WITHOUT_MORE } from '../../api/test/security/console-pages.ts';
import { ApiSession } from '../api-session.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { visit } from '../visit.ts';
import { type MenuPage, openProbe, readPages } from './rights.ts';

jest.setTimeout(60_000);

const browser = useBrowser();
/** What the API refused or the page threw since the last look. */
const troubles: string[] = [];
/** Questions of the page that the API has not answered yet. */
const underWay = new Set<Request>();
let pages: MenuPage[];
let held: string[];
let page: Page;

/**
 * What each page asks for is compared with the rights that open it without a browser (api/test/security/console-pages.test.ts), and so is which
 * pages each right opens (preset-menus.test.ts beside it). Here are pages on which a part is missing for some, and one of each other kind.
 */
beforeAll(async () => {
  pages = await readPages();
  held = pages
    .filter(({ route }) => OPENED_WITHOUT_MORE.includes(route))
    .flatMap(({ openedBy: [code = []], alsoNeeds }) => [code, alsoNeeds].flat());
  page = await browser.newPage();
  await openProbe(pages, held, page.request);
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => isQuestion(request) && underWay.add(request));
  const end = (request: Request) => void collectRefusals(request).finally(() => underWay.delete(request));
  page.on('requestfinished', end);
  page.on('requestfailed', end);
}, 120_000);

const isQuestion = (request: Request) => request.url().endsWith('/graphql');

async function collectRefusals(request: Request): Promise<void> {
  if (!isQuestion(request)) return;
  // A page that has gone, at the end of the last test too, takes its questions with it.
  const answer = await request
    .response()
    .then((response) => response?.json())
    .catch(() => null);
  const { errors = [] } = (answer ?? {}) as { errors?: { message: string }[] };
  troubles.push(...errors.map(({ message }) => `${request.postData()?.slice(0, 80)}: ${message}`));
}

interface Entry {
  route: string | null;
  client: string;
  children?: Entry[];
}
const routesOf = (entries: readonly Entry[]): string[] =>
  entries.flatMap(({ route, client, children = [] }) =>
    client === 'training' ? [] : [...(route ? [route] : []), ...routesOf(children)],
  );

/** What the menu holds: areas and groups fold most of it. */
async function menuRoutes(): Promise<string[]> {
  const { session } = await new ApiSession(page.request).run<{ session: { menus: Entry[] } }>(
    '{ session { menus { route client children { route client } } } }',
  );
  return routesOf(session.menus);
}

const addressOf = ({ route }: MenuPage) => (route === '/' ? '/staff' : `/staff${route}`);

/** Goes to a page and waits until it shows its title, with its entry chosen and in sight, and everything that it asked for has come. */
async function openByMenu(target: MenuPage): Promise<void> {
  await visit(page, addressOf(target));
  await page.locator(`.ant-menu-item-selected a[href="${addressOf(target)}"]`).waitFor();
  await page.locator('main h1').first().waitFor();
  while (underWay.size > 0) await page.waitForTimeout(20);
  await page.waitForFunction(() => !document.querySelector('main :is(.ant-skeleton, .ant-spin-spinning)'));
}

const isOpen = ({ openedBy, alsoNeeds }: MenuPage) =>
  (openedBy.length === 0 || openedBy.some((code) => held.includes(code))) &&
  alsoNeeds.every((code) => held.includes(code));

it('40.3 a role with permissions for some pages has them in the menu and no other; another one is refused', async () => {
  const [foreign] = pages.filter((one) => !isOpen(one));
  if (!foreign) throw new Error('every page is open');
  await page.goto(addressOf(foreign), { waitUntil: 'commit' });
  await page.getByText('无权访问').waitFor();
  const own = pages.filter(isOpen).map(({ route }) => route);
  expect(own).toEqual(expect.arrayContaining([...OPENED_WITHOUT_MORE]));
  expect((await menuRoutes()).sort()).toEqual(own.sort());
  await takePicture(page, 'one-permission');
});

it.each([...OPENED_WITHOUT_MORE])('40.3 %s asks for nothing that such a role is refused', async (route) => {
  const target = pages.find((one) => one.route === route);
  if (!target) throw new Error(`no menu leads to ${route}`);
  troubles.length = 0;
  await openByMenu(target);
  const shownErrors = await page.locator('main .yjs-error').allTextContents();
  expect([shownErrors, troubles]).toEqual([[], []]);
  expect(await page.getByText('无权访问').count()).toBe(0);
});
