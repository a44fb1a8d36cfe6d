import type { Page } from 'playwright-core';
import { noteSignIn } from './visit.ts';

/**
 * Signs the page's context in at 一网通办 as somebody whom the city's identity provider knows: the way that the link of the page leads, walked by
 * requests and not by pages (the pages themselves: real-name.test.ts, apply.test.ts). Whoever was in before him is not any more, at the provider
 * neither; the page goes nowhere.
 */
export async function comeInAs(page: Page, name: string): Promise<void> {
  const { request } = page;
  await page.context().clearCookies();
  noteSignIn(request);
  const asked = await request.get(`/sign-in/real-name/apply/start?back=${encodeURIComponent('/apply/')}`);
  const [, citizenId] = new RegExp(`value="([^"]+)">${name}<`).exec(await asked.text()) ?? [];
  if (!citizenId) throw new Error(`the identity provider does not know ${name}`);
  const answer = await request.post(asked.url(), { form: { citizenId } });
  if (!new URL(answer.url()).pathname.startsWith('/apply')) throw new Error(`${name} was not let in: ${answer.url()}`);
}
