import type { Locator, Page } from 'playwright-core';
import { ApiSession } from '../api-session.ts';
import { caseNoOf, listRows, openList } from './console.ts';

/**
 * Whether nobody is asked about the case's two numbers: the demonstration has few such pairs, and the tests of 身份关联 need one that no other
 * file has ended before, in whatever order files run. For a page that is signed in as a clerk.
 */
export async function isUnpaired(page: Page): Promise<(caseNo: string) => boolean> {
  const { duplicateHits } = await new ApiSession(page.request).run<{
    duplicateHits: { nodes: { newCaseNo: string; matchedCaseNo: string }[] };
  }>('{ duplicateHits(filter: { severities: [INFO] }, first: 100) { nodes { newCaseNo matchedCaseNo } } }');
  const paired = new Set(duplicateHits.nodes.flatMap(({ newCaseNo, matchedCaseNo }) => [newCaseNo, matchedCaseNo]));
  return (caseNo) => !paired.has(caseNo);
}

/** Whether an agent has named its bank account, which the person has to confirm before it may be finished. */
async function isAgents(page: Page, row: Locator): Promise<boolean> {
  const href = (await row.getByRole('link').first().getAttribute('href')) ?? '';
  const { namedAccount } = await new ApiSession(page.request).run<{ namedAccount: unknown }>(
    'query ($caseId: ID!) { namedAccount(caseId: $caseId) { state } }',
    { caseId: href.split('/').at(-1) },
  );
  return namedAccount !== null;
}

/** Whether nobody has asked for the forced finish of the case or of one of its matters, which waits for the chief. */
async function isUnasked(page: Page): Promise<(caseNo: string) => boolean> {
  const { forcedFinishes } = await new ApiSession(page.request).run<{
    forcedFinishes: { nodes: { caseNo: string }[] };
  }>('{ forcedFinishes(states: [PENDING], first: 100) { nodes { caseNo } } }');
  const asked = new Set(forcedFinishes.nodes.map(({ caseNo }) => caseNo));
  return (caseNo) => !asked.has(caseNo);
}

/** Opens the list and gives the number of its first case that nothing holds back, no pair names and no forced finish is asked for. */
export async function firstFreeCase(page: Page, address = '/staff/cases?sort=-SUBMITTED_AT'): Promise<string> {
  const [isSingle, isOpen] = [await isUnpaired(page), await isUnasked(page)];
  await openList(page, address);
  for (const row of await listRows(page).filter({ hasNotText: '重复' }).all()) {
    const caseNo = await caseNoOf(row);
    if (isSingle(caseNo) && isOpen(caseNo) && !(await isAgents(page, row))) return caseNo;
  }
  throw new Error(`no free case on ${address}`);
}
