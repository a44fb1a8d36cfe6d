import type { Page } from 'playwright-core';

/** What the counterparts of the product answer when a test makes them act. */
export interface Reply {
  body: { code: number | string; message: string };
}

/** Address of the counterparts that run beside the product, as its index page names it. */
export async function counterpartsUrl(page: Pick<Page, 'request'>): Promise<string> {
  const index = await page.request.get('/');
  const [, url] = /外部系统模拟<\/h2><p><a href="([^"]+)"/.exec(await index.text()) ?? [];
  if (!url) throw new Error('no counterparts run beside the product');
  return url;
}

/** Makes a counterpart act: a department speaks of a sub-case, 社保系统 changes its manner. */
export async function makeCounterpart(page: Page, path: string, data: object): Promise<Reply> {
  const answer = await page.request.post(`${await counterpartsUrl(page)}${path}`, { data });
  return (await answer.json()) as Reply;
}
