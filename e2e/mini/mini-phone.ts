import type { Page } from 'playwright-core';
import type { TestBrowser } from '../browser.ts';
import { type Asks, CitizenSession } from './citizen-session.ts';
import type { Citizen } from './citizens.ts';
import { standForAlipay } from './counterparts.ts';
import type {} from './screen/start.ts';
import { screenUrl, serveScreen } from './serve-screen.ts';

/** The screen of 01 §10.4, in px of a page. */
export const SCREEN = { viewport: { width: 375, height: 812 }, hasTouch: true };

/** A phone that shows the built mini-program in Chromium; Alipay's part is done by the sandbox. */
export class MiniPhone {
  readonly page: Page;
  readonly #who: Citizen;
  /** As the mini-program sends it with what it asks. */
  #authorization = '';

  private constructor(page: Page, who: Citizen) {
    this.page = page;
    this.#who = who;
    page.on('request', (request) => {
      this.#authorization = request.headers().authorization ?? this.#authorization;
    });
  }

  /** Switched on and opened at the first page, in the hand of that person, whom Alipay and the city's registers know. */
  static async of(browser: TestBrowser, who: Citizen): Promise<MiniPhone> {
    const page = await browser.newPage(SCREEN);
    await standForAlipay(page, who);
    await serveScreen(page);
    const phone = new MiniPhone(page, who);
    await page.goto(screenUrl(who.name));
    await phone.quiet();
    return phone;
  }

  /** Comes in for the first time: the dialog, name and number, the face. */
  async signIn(): Promise<void> {
    await this.tap('开始办理');
    await this.tap('同意');
    await this.at('sign-in');
    await this.type('姓名', this.#who.name);
    await this.type('身份证号码', this.#who.idNo);
    await this.tap('开始人脸核验');
    await this.tap('完成核验');
    await this.at('guide');
  }

  /** The same person’s way to the product past the pages. */
  asks(): Asks {
    return new CitizenSession(this.page.request, { authorization: this.#authorization });
  }

  /** Text twice as large, or as it was; every page takes it over when it is shown. */
  async enlarge(size: '' | 'biggest'): Promise<void> {
    await this.page.evaluate((to) => globalThis.mini.person.storage.set('size', to), size);
  }

  /** Answers the questions of 办理须知, as somebody whom it concerns unless said, and asks what comes of it. */
  async answer(place = '在上海'): Promise<void> {
    for (const answer of [place, '已拿到', '没有办理过']) await this.tap(answer);
    await this.tap('查看自查结果');
  }

  /** From 办理须知 to the form. */
  async passGuide(): Promise<void> {
    await this.answer();
    for (const box of await this.page.getByRole('checkbox').all()) await box.check();
    await this.tap('立即办理');
    await this.at('form');
  }

  /** Opens a page again and again until it shows the words: something is still being worked off. */
  async untilShown(page: string, words: string): Promise<void> {
    for (let patience = 120; patience > 0; patience -= 1) {
      await this.open(page);
      if ((await this.page.getByText(words).count()) > 0) return;
      await this.page.waitForTimeout(500);
    }
    throw new Error(`${page} never shows ${words}`);
  }

  /** Whether 消息 bears its dot. */
  hasRedDot(): Promise<boolean> {
    return this.page.evaluate(() => globalThis.mini.person.redDot);
  }

  /** Until nothing is on its way. */
  async quiet(): Promise<void> {
    await this.page.waitForFunction('globalThis.mini?.isQuiet()');
  }

  /** Opens a page upon the one that is looked at. */
  async open(page: string, query: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.page.evaluate(([path, of]) => globalThis.mini.open(path, of), [`pages/${page}/${page}`, query] as const);
    await this.quiet();
  }

  /** Comes back to the page that is looked at, as from another app. */
  async showAgain(): Promise<void> {
    await this.page.evaluate(() => globalThis.mini.showAgain());
    await this.quiet();
  }

  /** All that is written on the screen, and stands in its fields. */
  state(): Promise<string> {
    return this.page.evaluate(() => {
      const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
      return JSON.stringify([document.body.textContent, ...fields.map(({ value, checked }) => [value, checked])]);
    });
  }

  /** Until that page is looked at. */
  async at(page: string): Promise<void> {
    await this.page.waitForFunction((path) => globalThis.mini.path() === path, `pages/${page}/${page}`);
    await this.quiet();
  }

  /** How often Alipay has asked who he is. */
  dialogs(): Promise<number> {
    return this.page.evaluate(() => globalThis.mini.person.dialogs);
  }

  /** What lies before the camera. */
  async holds(picture: Buffer): Promise<void> {
    await this.page.evaluate((base64) => {
      globalThis.mini.person.picture = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    }, picture.toString('base64'));
  }

  /** Touches what bears the name, of a sheet or else of the page. */
  async tap(name: string): Promise<void> {
    const sheet = this.page.locator('.sheet');
    const around = (await sheet.count()) > 0 ? sheet.last() : this.page.locator('body');
    const named = around.locator('button, label, [role=button], [role=link], [role=radio], [role=checkbox]');
    const exact = named.filter({ hasText: new RegExp(`^\\s*${name}`) }).or(around.getByLabel(name, { exact: true }));
    await exact.last().click();
    await this.quiet();
  }

  /** Types into a field, and leaves it. */
  async type(label: string, text: string): Promise<void> {
    const field = this.page.getByLabel(label, { exact: true });
    await field.fill(text);
    await field.blur();
    await this.quiet();
  }

  /** Turns the wheel of a list to the words. */
  async choose(label: string, words: string): Promise<void> {
    await this.page.getByRole('button', { name: `${label}：` }).click();
    await this.page.getByRole('dialog', { name: label }).getByRole('button', { name: words, exact: true }).click();
    await this.quiet();
  }
}
