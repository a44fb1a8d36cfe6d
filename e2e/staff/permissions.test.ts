import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page, Request } from 'playwright-core';
import { PARTS_FOR_SOME } from '../../api/test/security/console-pages.ts';
import { ApiSession } from '../api-session.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { visit } from '../visit.ts';
import { type MenuPage, RightProbe, readRights } from './rights.ts';

jest.setTimeout(60_000);

const rights = await readRights();
const probe = new RightProbe(rights);
const browser = useBrowser();
const opened = new Set<string>();
/** What the API refused or the page threw since the last look. */
const troubles: string[] = [];
/** Questions of the page that the API has not answered yet. */
const underWay = new Set<Request>();
let page: Page;

beforeAll(async () => {
  await probe.open();
  page = await browser.newPage();
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

/** Permissions that a page needs besides the one that opens it. */
const companionsOf = (code: string) =>
  rights.pages.filter(({ openedBy }) => openedBy.includes(code)).flatMap(({ alsoNeeds }) => alsoNeeds);

const isOpenTo = ({ openedBy, alsoNeeds }: MenuPage, held: readonly string[]) =>
  (openedBy.length === 0 || openedBy.some((code) => held.includes(code))) &&
  alsoNeeds.every((code) => held.includes(code));

/**
 * What each page asks for is compared with the rights that open it without a browser (api/test/security/console-pages.test.ts). Here are
 * those on which a part is missing for some, one page of each other kind, and those for everybody.
 */
const IN_THE_BROWSER = new Set([
  '/training/projects',
  '/exchange/channels',
  '/users',
  '/rules/warning',
  ...Object.values(PARTS_FOR_SOME),
]);

const opensPages = ({ code }: { code: string }) => rights.pages.some(({ openedBy }) => openedBy.includes(code));

describe('40.3 a role with one permission', () => {
  afterAll(() => takePicture(page, 'one-permission'));

  const opening = rights.pages.flatMap(({ route, openedBy: [code] }) =>
    code && IN_THE_BROWSER.has(route) ? [code] : [],
  );
  it.each([...new Set(opening)])('%s opens its pages and no other', async (code) => {
    const held = [...new Set([code, ...companionsOf(code)])];
    const shown = rights.pages.filter((one) => isOpenTo(one, held));
    const foreign = rights.pages.filter((one) => !shown.includes(one));
    const refused = foreign[rights.permissions.findIndex((one) => one.code === code) % foreign.length];
    if (!refused) throw new Error('every page is for everybody');
    await probe.hold(held, page.request);
    await page.goto(addressOf(refused), { waitUntil: 'commit' });
    await page.getByText('无权访问').waitFor();
    expect((await menuRoutes()).sort()).toEqual(shown.map(({ route }) => route).sort());
    for (const target of shown.filter((one) => looksAt(one, code))) {
      troubles.length = 0;
      await openByMenu(target);
      const shownErrors = await page.locator('main .yjs-error').allTextContents();
      expect([target.route, shownErrors, troubles]).toEqual([target.route, [], []]);
      expect(await page.getByText('无权访问').count()).toBe(0);
      opened.add(target.route);
    }
  });
});

/** Pages that the code opens; what is for everybody once. */
const looksAt = ({ route, openedBy }: MenuPage, code: string) =>
  openedBy.includes(code) || (IN_THE_BROWSER.has(route) && openedBy.length === 0 && !opened.has(route));

const ownersOf = (acts: typeof rights.permissions) => [...new Set(acts.flatMap(({ owner }) => owner ?? []))].sort();

describe('40.3 a role with permissions for acts alone', () => {
  const acts = rights.permissions.filter((one) => !opensPages(one));

  it.each(ownersOf(acts))(
    'and those of %s opens what is for everybody: what all of them do not open none does',
    async (administrator) => {
      const held = acts.filter(({ owner }) => owner === undefined || owner === administrator).map(({ code }) => code);
      await probe.hold(held, page.request);
      await page.goto('/staff', { waitUntil: 'commit' });
      await page.getByRole('heading', { name: '工作台' }).waitFor();
      const shown = rights.pages.filter((one) => isOpenTo(one, held));
      expect((await menuRoutes()).sort()).toEqual(shown.map(({ route }) => route).sort());
    },
  );
});
