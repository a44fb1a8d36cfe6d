import { randomUUID } from 'node:crypto';
import { cookieJar } from './admin-session.ts';
import { ApiSession } from './api-session.ts';
import { demoPassword } from './staff/console.ts';

/** By what each kind of record is read: the act that moves it, and what that one takes. */
const ACTS = {
  case: ['advanceCases', 'ActInput'],
  cadreImport: ['advanceCadreImports', 'RecordActInput'],
  oneOffSubsidy: ['advanceOneOffSubsidies', 'RecordActInput'],
  paymentBatch: ['advancePaymentBatches', 'RecordActInput'],
  reductionRequest: ['advanceReductionRequests', 'RecordActInput'],
  projectApplication: ['advanceProjectApplications', 'RecordActInput'],
  enrolmentRound: ['advanceEnrolmentRounds', 'RecordActInput'],
  enrolmentReview: ['advanceTrainingEnrolments', 'RecordActInput'],
  trainingChange: ['advanceTrainingChanges', 'RecordActInput'],
  trainingRun: ['advanceTrainingRuns', 'RecordActInput'],
  runContract: ['advanceRunContracts', 'RecordActInput'],
} as const;

/** Of a row whose version stands no longer. */
const OUTDATED = 'E-0504';
/** A job of the product may write to a record between its reading and the act: then it is read again, as a person does who is told so. */
const TRIES = 3;

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
  const move = `mutation ($input: ${inputType}!) { moved: ${advance}(input: $input) { rows { result code message } } }`;
  const attempt = async (action: string) => {
    const { one } = await session.run<{ one: { version: number } }>(read, { id });
    const input = { action, requestId: randomUUID(), rows: [{ id, version: one.version }] };
    const { moved } = await session.run<{
      moved: { rows: { result: string; code: string | null; message: string | null }[] };
    }>(move, {
      input,
    });
    return moved.rows[0];
  };
  for (const action of actions) {
    let row = await attempt(action);
    for (let tried = 1; row?.code === OUTDATED && tried < TRIES; tried += 1) row = await attempt(action);
    if (row?.result !== 'OK') throw new Error(`${action} refused: ${row?.message}`);
  }
}
