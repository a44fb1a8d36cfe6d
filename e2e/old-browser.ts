import { afterAll, beforeAll } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { until } from '../api/test/until.ts';
import { oldChromium } from '../scripts/lib/old-browser.mjs';
import { productUrl } from './browser.ts';

/** What a page says to a person and takes from one, by what every browser can: the driver's own locators need a newer one. */
export class OldPage {
  /** Exceptions and errors of the console since the page was opened. */
  readonly faults: string[] = [];

  constructor(readonly page: Page) {
    page.on('pageerror', (error) => this.faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(message.text());
    });
  }

  /** Opens an address and waits for a text on it. */
  async open(address: string, text: string): Promise<void> {
    await this.page.goto(productUrl() + address);
    await this.says(text);
  }

  /** Waits until the page says something. */
  says(text: string): Promise<void> {
    return until(() => this.page.evaluate((wanted) => document.body.innerText.includes(wanted), text), undefined, 100);
  }

  /** Waits for the first shown element of the selector that bears the text, and presses its middle. */
  async press(selector: string, text = ''): Promise<void> {
    let middle: { x: number; y: number } | undefined;
    await until(
      async () => {
        const before = middle;
        middle = await this.page.evaluate(middleOf, { selector, text });
        // A dialog that is opening moves: what is pressed stands still.
        return middle !== undefined && middle.x === before?.x && middle.y === before.y;
      },
      undefined,
      100,
    );
    if (middle) await this.page.mouse.click(middle.x, middle.y);
  }

  /** Waits until something holds in the page. */
  waitFor(holds: () => boolean): Promise<void> {
    return until(() => this.page.evaluate(holds), undefined, 100);
  }

  /** Types into the field of the selector. */
  async type(selector: string, text: string): Promise<void> {
    await this.press(selector);
    await this.page.keyboard.type(text);
  }

  /** A picture into test-results/. */
  async picture(name: string): Promise<void> {
    await this.page.screenshot({ path: `test-results/${name}.png` });
  }
}

/** Runs in the page. */
function middleOf({ selector, text }: { selector: string; text: string }) {
  const shown = [...document.querySelectorAll<HTMLElement>(selector)].find(
    (one) => one.offsetParent !== null && (one.textContent ?? '').replace(/\s/g, '').includes(text),
  );
  if (!shown) return undefined;
  shown.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = shown.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** Chromium 86 for the test file that calls it, each page with a session of its own. */
export function useOldBrowser() {
  let browser: Browser;
  beforeAll(async () => {
    const executablePath = oldChromium();
    if (!executablePath) throw new Error('Chromium 86 is there for Linux on x86-64 alone.');
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    });
  });
  afterAll(() => browser?.close());
  return {
    version: () => browser.version(),
    async newPage(): Promise<OldPage> {
      const context = await browser.newContext({
        baseURL: productUrl(),
        viewport: { width: 1280, height: 720 },
        locale: 'zh-CN',
      });
      return new OldPage(await context.newPage());
    },
  };
}
