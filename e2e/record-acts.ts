import { randomUUID } from 'node:crypto';
import { cookieJar } from './admin-session.ts';
import { ApiSession } from './api-session.ts';
import { demoPassword } from './staff/console.ts';

/** By what each kind of record is read: the act that moves it, and what that one takes. */
const ACTS = {
  case: ['advanceCases', 'ActInput'],
  cadreImport: ['advanceCadreImports', 'RecordActInput'],
  reductionRequest: ['advanceReductionRequests', 'RecordActInput'],
  projectApplication: ['advanceProjectApplications', 'RecordActInput'],
  enrolmentRound: ['advanceEnrolmentRounds', 'RecordActInput'],
  enrolmentReview: ['advanceTrainingEnrolments', 'RecordActInput'],
  trainingChange: ['advanceTrainingChanges', 'RecordActInput'],
  trainingRun: ['advanceTrainingRuns', 'RecordActInput'],
  runContract: ['advanceRunContracts', 'RecordActInput'],
} as const;

/** Somebody of the demonstration without a page: for what a test needs to have happened and does not look at. */
export async function sessionOf(loginName: string): Promise<ApiSession> {
  const session = new ApiSession(await cookieJar());
  await session.signIn(loginName, demoPassword);
  return session;
}

/**
 * Takes one record on, act by act, as the buttons of its page do: for steps that another walk shows.
 *
 * @throws Error with what the product says of an act that it does not do
 */
export async function step(
  session: ApiSession,
  kind: keyof typeof ACTS,
  id: string,
  ...actions: readonly string[]
): Promise<void> {
  const [advance, inputType] = ACTS[kind];
  const read = `query ($id: ID!) { one: ${kind}(id: $id) { version } }`;
  const move = `mutation ($input: ${inputType}!) { moved: ${advance}(input: $input) { rows { result message } } }`;
  for (const action of actions) {
    const { one } = await session.run<{ one: { version: number } }>(read, { id });
    const input = { action, requestId: randomUUID(), rows: [{ id, version: one.version }] };
    const { moved } = await session.run<{ moved: { rows: { result: string; message: string | null }[] } }>(move, {
      input,
    });
    const [row] = moved.rows;
    if (row?.result !== 'OK') throw new Error(`${action} refused: ${row?.message}`);
  }
}
