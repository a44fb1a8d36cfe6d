import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { cookieJar } from './admin-session.ts';
import { ApiSession } from './api-session.ts';
import { demoPassword } from './staff/console.ts';

/** By what each kind of record is read, the act that moves it. */
const ACTS = {
  projectApplication: 'advanceProjectApplications',
  enrolmentRound: 'advanceEnrolmentRounds',
  enrolmentReview: 'advanceTrainingEnrolments',
  trainingChange: 'advanceTrainingChanges',
  trainingRun: 'advanceTrainingRuns',
  runContract: 'advanceRunContracts',
} as const;

/** A demo account without a page. */
export async function sessionOf(loginName: string): Promise<ApiSession> {
  const session = new ApiSession(await cookieJar());
  await session.signIn(loginName, demoPassword);
  return session;
}

/**
 * Takes one record a step on, as the button of its page does: for steps that another walk shows.
 *
 * @throws Error with what stands against it
 */
export async function step(session: ApiSession, kind: keyof typeof ACTS, id: string, action: string): Promise<void> {
  const { record } = await session.run<{ record: { version: number } }>(
    `query ($id: ID!) { record: ${kind}(id: $id) { version } }`,
    { id },
  );
  const { done } = await session.run<{ done: { ok: number; rows: { message: string | null }[] } }>(
    `mutation ($input: RecordActInput!) { done: ${ACTS[kind]}(input: $input) { ok rows { message } } }`,
    { input: { action, requestId: randomUUID(), rows: [{ id, version: record.version }] } },
  );
  if (done.ok !== 1) throw new Error(`${action}: ${done.rows[0]?.message}`);
}

/**
 * To where the page has been before, by the client: a load costs five times as much. A list begins with the rows that it knows, so this is
 * for rows that were there.
 */
export async function backTo(page: Page, address: string): Promise<void> {
  await page.evaluate(async (to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
    // Until what was there before has gone: two frames.
    for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, address);
}
