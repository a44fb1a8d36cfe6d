import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * Serious and critical findings of axe on the page as it is now, each as `rule: elements`; an empty list is what we want. Without frames in
 * other origins axe may run in the page itself, and what it found in order need not be written down: four times as fast.
 * A finding counts when a second look half a second later has it too: a dialog that is being taken away is not what somebody reads.
 */
export async function seriousFindings(page: Page): Promise<string[]> {
  const first = await look(page);
  if (first.length === 0) return first;
  await page.waitForTimeout(500);
  const second = new Set(await look(page));
  return first.filter((finding) => second.has(finding));
}

async function look(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page: page as never }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
