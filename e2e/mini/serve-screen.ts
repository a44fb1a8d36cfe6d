import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';
import type { Page, Route } from 'playwright-core';
import { productUrl } from '../browser.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Where the package under test believes the product to be: what it was built with. */
const BUILT_FOR = (process.env.API_URL ?? 'https://tuiyi.example.gov.cn').replace(/\/$/, '');
/** Sources that the screen may ask for. */
const SOURCES = /^\/(e2e\/mini\/screen|api\/test\/mini-program)\/[\w-]+\.ts$/;

const HTML = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>小程序</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/screen.css"><body><script type="module" src="/e2e/mini/screen/start.ts"></script></body></html>`;

/** Address of the screen with the mini-program on it, in the hand of that person of the sandbox's Alipay. */
export const screenUrl = (person: string): string => `${BUILT_FOR}/?person=${encodeURIComponent(person)}`;

/**
 * The built package, and the screen that draws it, at the address that the package was built for; everything else that it asks for comes
 * from the product under test, as from a phone: without what a browser says of itself.
 */
export async function serveScreen(page: Page): Promise<void> {
  await page.route(`${BUILT_FOR}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: HTML });
    if (pathname === '/screen.css')
      return route.fulfill({ contentType: 'text/css', body: readFileSync(`${root}e2e/mini/screen/screen.css`) });
    if (pathname === '/package.json') return route.fulfill({ json: builtPackage() });
    if (SOURCES.test(pathname)) return route.fulfill({ contentType: 'text/javascript', body: compiled(pathname) });
    return passOn(route);
  });
}

const SAID_BY_BROWSERS = /^(origin|referer|cookie|sec-fetch-.*)$/;

async function passOn(route: Route): Promise<void> {
  const said = Object.entries(await route.request().allHeaders());
  const headers = Object.fromEntries(said.filter(([name]) => !SAID_BY_BROWSERS.test(name)));
  const { pathname, search } = new URL(route.request().url());
  // A phone that is switched off in the middle of a question gets no answer, and misses none.
  const response = await route.fetch({ url: `${productUrl()}${pathname}${search}`, headers }).catch(() => undefined);
  if (response) await route.fulfill({ response });
}

/** Texts of the package by file. @throws where nothing was built */
function builtPackage(): Record<string, string> {
  const folder = `${root}mini-alipay/dist/`;
  const names = readdirSync(folder, { recursive: true }).map(String);
  return Object.fromEntries(
    names.filter((name) => statSync(folder + name).isFile()).map((name) => [name, readFileSync(folder + name, 'utf8')]),
  );
}

const known = new Map<string, string>();

function compiled(pathname: string): string {
  const done = known.get(pathname);
  if (done !== undefined) return done;
  const { code } = transformSync(readFileSync(`${root}${pathname.slice(1)}`, 'utf8'), {
    swcrc: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'es6' },
  });
  known.set(pathname, code);
  return code;
}
