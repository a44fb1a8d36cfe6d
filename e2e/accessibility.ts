import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What stands around every page of a client. */
const FRAME = '.yjs-header, .yjs-side';

/** axe in a page. Its public list of rules does not say how serious what a rule finds is. */
type AxeInPage = typeof axe & { _audit: { rules: { id: string; impact: axe.ImpactValue }[] } };

/**
 * Serious and critical findings of axe on the page as it is now, each as `rule: elements`; an empty list is what we want.
 * A finding counts when a second look half a second later has it too: a dialog that is being taken away is not what somebody reads.
 */
export async function seriousFindings(page: Page): Promise<string[]> {
  const first = await look(page);
  if (first.length === 0) return first;
  await page.waitForTimeout(500);
  const second = new Set(await look(page));
  return first.filter((finding) => second.has(finding));
}

/**
 * axe by itself and not by its builder for Playwright: that one hands a megabyte and a half to the page twice for every look, also where it is
 * already, and has what it found in order written down. Without frames in other origins axe may run in the page.
 */
async function look(page: Page): Promise<string[]> {
  await Promise.all(
    page.frames().map((frame) => (frame === page.mainFrame() ? bring(frame) : bring(frame).catch(() => undefined))),
  );
  return await page.evaluate(findSerious, FRAME);
}

async function bring(frame: Frame): Promise<void> {
  if (!(await frame.evaluate('typeof axe === "object"'))) await frame.evaluate(source);
}

/**
 * Runs in the page. A rule has one weight for all that it finds: those that are never serious need not run. The frame around the page is a
 * third of its elements, and is left out where it was looked at as it stands, at this width.
 */
async function findSerious(around: string): Promise<string[]> {
  const world = globalThis as unknown as { axe: AxeInPage; frameLookedAt?: string };
  const { axe } = world;
  const frame = [...document.querySelectorAll(around)].map(({ outerHTML }) => outerHTML).join('') + innerWidth;
  const isKnown = frame === world.frameLookedAt;
  const isSerious = ({ impact }: { impact?: axe.ImpactValue }) => impact === 'serious' || impact === 'critical';
  const lesser = axe._audit.rules.filter((rule) => !isSerious(rule)).map(({ id }) => [id, { enabled: false }]);
  const looked = isKnown ? { exclude: around.split(', ').filter((part) => document.querySelector(part)) } : document;
  const { violations } = await axe.run(looked, {
    resultTypes: ['violations'],
    rules: Object.fromEntries(lesser) as axe.RuleObject,
  });
  const found = violations.filter(isSerious);
  // The second look at what has a finding is at all of it again.
  if (found.length === 0) world.frameLookedAt = frame;
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
