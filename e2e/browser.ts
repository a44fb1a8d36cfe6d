import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findChromium } from '../scripts/lib/chromium.mjs';
import type { KeptContext, Lane } from './lane.ts';
import { watchLoads } from './visit.ts';

/** For one act of a page, on a machine with more to do than this test. */
const PATIENCE_MS = 60_000;

/** Chromium as root in a container, without a word to the network of its own. */
const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Compiling anew what ran often costs a sixth of a page's processor time, and no page of a test lives long enough to have it back: but for a
  // derivation of a key, a loop that takes eight seconds without and half of one with it.
  '--js-flags=--no-maglev,--invocation-count-for-turbofan=200000,--invocation-count-for-osr=20000',
];

/** What pages store of their own; their cache is not among it. */
const STORED = 'cookies,local_storage,indexeddb,service_workers,cache_storage,file_systems';

const pictures = fileURLToPath(new URL('../test-results/', import.meta.url));

/** Address of the product that this worker tests, without a slash at the end. */
export function productUrl(): string {
  const url = ofThisWorker(process.env.PRODUCT_URL);
  if (!url) throw new Error('PRODUCT_URL is not set: run the browser tests with e2e/jest.config.mjs.');
  return url;
}

/** Of a list that the set-up made, one for each worker, separated by blanks: this worker's. */
export function ofThisWorker(list = ''): string | undefined {
  const all = list.split(' ').filter(Boolean);
  return all[(Number(process.env.JEST_WORKER_ID ?? 1) - 1) % all.length];
}

/** What a test file gets from {@link useBrowser}. */
export interface TestBrowser {
  /** A page in a fresh session (no cookies), 1280 × 800 unless told otherwise; relative addresses lead to the product. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
}

/**
 * A browser for the test file that calls it. Its pages are closed after the last test; browser and contexts are handed on to the lane's next
 * file, without sessions and what pages have stored.
 */
export function useBrowser(): TestBrowser {
  const { lane } = globalThis;
  let browser: Browser;
  const used: KeptContext[] = [];
  beforeAll(async () => {
    browser = await openBrowser(lane);
  });
  afterEach(() => tellFailure(browser));
  afterAll(() => (lane ? handOn(lane, used) : browser.close()));
  return {
    async newPage(options = {}) {
      const kept = takeKept(lane, JSON.stringify(options));
      const context = kept?.context ?? (await newContext(browser, options));
      used.push(kept ?? { context, options: JSON.stringify(options) });
      const page = await context.newPage();
      watchLoads(page);
      return page;
    },
  };
}

async function openBrowser(lane: Lane | undefined): Promise<Browser> {
  if (lane?.browser?.isConnected()) return lane.browser;
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found: install chromium, or set CHROMIUM_PATH.');
  const browser = await chromium.launch({ executablePath, args: flags });
  if (lane) Object.assign(lane, { browser, contexts: [] });
  return browser;
}

async function newContext(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: productUrl(),
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // A list that still slides moves away between press and release, and no option is chosen.
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}

function takeKept(lane: Lane | undefined, options: string): KeptContext | undefined {
  const at = lane?.contexts.findIndex((kept) => kept.options === options) ?? -1;
  return at < 0 ? undefined : lane?.contexts.splice(at, 1)[0];
}

/** Ends the pages of the file and leaves its contexts to the next one; what cannot be emptied is closed. */
async function handOn(lane: Lane, used: readonly KeptContext[]): Promise<void> {
  await Promise.all(
    used.map(async (kept) => {
      try {
        await empty(kept.context);
        lane.contexts.push(kept);
      } catch {
        await kept.context.close();
      }
    }),
  );
}

/** Takes session, stored values and pages away; what was loaded stays, and is loaded no more. */
async function empty(context: BrowserContext): Promise<void> {
  const [page, ...others] = context.pages();
  await Promise.all(others.map((other) => other.close()));
  if (page) {
    await page.goto('about:blank');
    const tools = await context.newCDPSession(page);
    await tools.send('Storage.clearDataForOrigin', { origin: productUrl(), storageTypes: STORED });
    await page.close();
  }
  await context.clearCookies();
}

/**
 * With PICTURES=true puts a picture of the whole page into test-results/, for people: no test looks at it, and it costs a third of a second of a
 * processor. Without, the page is waited for as if it were taken, so that a test runs the same either way.
 */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (process.env.PICTURES === 'true') await savePicture(page, name);
  else await page.waitForFunction(drawn);
}

async function savePicture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}${name}.png`, fullPage: true });
}

/** Runs in the page: until its fonts are there and a frame has been drawn. */
async function drawn(): Promise<boolean> {
  await document.fonts.ready;
  await new Promise((resolve) => requestAnimationFrame(resolve));
  return true;
}

/** After a test that failed: what stood on its pages, in the log, where nobody can look at a picture, and a picture beside. */
async function tellFailure(browser: Browser): Promise<void> {
  if (!globalThis.testFailed) return;
  const { currentTestName = '' } = expect.getState();
  const pages = browser.contexts().flatMap((context) => context.pages());
  for (const [n, page] of pages.entries()) {
    const seen = await partsOf(page);
    // biome-ignore lint/suspicious/noConsole: the log is all that is left of a run on another machine.
    console.error(`After 「${currentTestName}」 failed, ${page.url()} showed:\n${seen.slice(0, 6_000)}`);
    const name = currentTestName.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60);
    await savePicture(page, `failed-${name}-${n + 1}`).catch(() => undefined);
  }
}

/** What a page is about, and what lies over it; all of it where it has no such parts. Menus and header are the same on each page. */
async function partsOf(page: Page): Promise<string> {
  const shown = page.locator('main, [role=dialog], .ant-message, .ant-notification');
  const parts = await shown.all();
  const asked = parts.length > 0 ? parts : [page.locator('body')];
  const seen = await Promise.all(asked.map((part) => part.ariaSnapshot({ timeout: 5_000 }).catch(String)));
  return seen.join('\n');
}
