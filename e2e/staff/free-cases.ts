import type { Page } from 'playwright-core';
import { ApiSession } from '../api-session.ts';

/** A case as its list shows it. */
export interface FreeCase {
  id: string;
  caseNo: string;
}

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
async function isAgents(session: ApiSession, caseId: string): Promise<boolean> {
  const { namedAccount } = await session.run<{ namedAccount: unknown }>(
    'query ($caseId: ID!) { namedAccount(caseId: $caseId) { state } }',
    { caseId },
  );
  return namedAccount !== null;
}

/** Whether nobody has asked for the forced finish of the case or of one of its matters, which waits for the chief. */
async function isUnasked(session: ApiSession): Promise<(caseNo: string) => boolean> {
  const { forcedFinishes } = await session.run<{
    forcedFinishes: { nodes: { caseNo: string }[] };
  }>('{ forcedFinishes(states: [PENDING], first: 100) { nodes { caseNo } } }');
  const asked = new Set(forcedFinishes.nodes.map(({ caseNo }) => caseNo));
  return (caseNo) => !asked.has(caseNo);
}

/** The newest application of a queue that nothing holds back, no pair names and no forced finish is asked for. */
export async function firstFreeCase(page: Page, queue = 'PENDING_PREREVIEW'): Promise<FreeCase> {
  const session = new ApiSession(page.request);
  const [isSingle, isOpen] = [await isUnpaired(page), await isUnasked(session)];
  const { cases } = await session.run<{ cases: { nodes: FreeCase[] } }>(
    'query ($queue: CaseQueue!) { cases(queue: $queue, filter: { duplicate: [NONE] }, first: 50) { nodes { id caseNo } } }',
    { queue },
  );
  for (const one of cases.nodes)
    if (isSingle(one.caseNo) && isOpen(one.caseNo) && !(await isAgents(session, one.id))) return one;
  throw new Error(`no free case in ${queue}`);
}
