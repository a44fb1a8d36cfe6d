import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../accessibility.ts';
import { takePicture } from '../browser.ts';
import { type MiniPhone, SCREEN } from './mini-phone.ts';

/**
 * Looks at a page with text as it is and, shown again, twice as large (01 §10.4); `open` brings it into the state that is meant, once more
 * where it does not outlive that. What axe looks at does not grow with the text, and is looked at once.
 */
export async function inBothSizes(phone: MiniPhone, name: string, open: () => Promise<unknown>): Promise<void> {
  await open();
  await isWhole(phone, `mini-${name}-100`);
  const state = await phone.state();
  await phone.enlarge('biggest');
  await phone.showAgain();
  if ((await phone.state()) !== state) await open();
  await fits(phone, `mini-${name}-200`);
  await phone.enlarge('');
}

/** Fits, and has no serious finding of axe. */
export async function isWhole(phone: MiniPhone, name: string): Promise<void> {
  await fits(phone, name);
  expect([name, await seriousFindings(phone.page)]).toEqual([name, []]);
}

/** Nothing is wider than the screen or cut, and what can be touched is 44 px high and wide. */
export async function fits(phone: MiniPhone, name: string): Promise<void> {
  await phone.quiet();
  await takeWhole(phone.page, name);
  const faults = await phone.page.evaluate(() => {
    const called = (element: Element) =>
      `${element.getAttribute('aria-label') ?? element.textContent ?? ''}`.slice(0, 30);
    const small = [...document.querySelectorAll('#screen [data-touched], #tabs button, header button')]
      .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 44 || box.height < 44))
      .map(({ element, box }) => `${called(element)}: ${box.width.toFixed(1)}×${box.height.toFixed(1)}`);
    const cut = [...document.querySelectorAll('#screen div, #screen button')]
      .filter((element) => element.childElementCount === 0 && element.scrollWidth > element.clientWidth + 1)
      .map((element) => `cut: ${called(element)}`);
    const wide = document.documentElement.scrollWidth - window.innerWidth;
    return [...(wide > 0 ? [`${wide} px wider than the screen`] : []), ...small, ...cut];
  });
  expect([name, faults]).toEqual([name, []]);
}

/** A picture of all of the page, for people: bars that stand at the edges of the screen stand at those of the picture. */
async function takeWhole(page: Page, name: string): Promise<void> {
  if (process.env.PICTURES !== 'true') return takePicture(page, name);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...SCREEN.viewport, height: Math.max(SCREEN.viewport.height, height) });
  await takePicture(page, name);
  await page.setViewportSize(SCREEN.viewport);
}
