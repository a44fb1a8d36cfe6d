import { sm2Encrypt } from '../../src/platform/crypto/index.ts';
import { clerkName, PASSWORD } from '../seed/accounts.ts';
import type { WorkingCase } from '../seed/working-cases.ts';
import { QUEUE } from '../servers/lists.ts';
import { Client } from '../setup/client.ts';
import type { Operations } from '../setup/operations.ts';
import { advance } from './acts.ts';
import { pause } from './pause.ts';
import type { Times } from './times.ts';

/** Over which the clerks come in: a derivation takes a tenth of a second of a core, so that ten at once each second would measure nothing else. */
export const ARRIVAL_MS = 30_000;
const THINK_MS = { least: 1000, most: 5000 };

export interface WorkInput {
  url: string;
  operations: Operations;
  users: number;
  /** Cases that wait for pre-review; each is passed, then accepted. */
  cases: readonly WorkingCase[];
  passwordKey: string;
  times: Times;
  /** Until it says no, everybody goes on. */
  working: () => boolean;
}

/** Clerks who think between their steps: they leaf through the queue, open cases, act on them, and one in ten begins a new session. */
export async function workAsClerks(input: WorkInput): Promise<void> {
  const shares = Array.from({ length: input.users }, (_, user) =>
    input.cases.filter((_row, index) => index % input.users === user),
  );
  await Promise.all(
    shares.map(async (cases, user) => {
      await pause(0, ARRIVAL_MS);
      await workOf(input, user, [...cases]);
    }),
  );
}

async function workOf(
  { url, operations, passwordKey, times, working }: WorkInput,
  user: number,
  waiting: WorkingCase[],
): Promise<void> {
  const signIn = () => {
    const cipher = sm2Encrypt(PASSWORD, passwordKey);
    return times.of('sign-in', () => new Client(url, operations).enter(clerkName(user + 1), cipher));
  };
  const passed: WorkingCase[] = [];
  let client = await signIn();
  for (let turn = 0; working(); turn += 1) {
    await pause(THINK_MS.least, THINK_MS.most);
    if (turn % 10 === 9) client = await signIn();
    const dice = Math.random();
    const toPass = waiting[0];
    const toAccept = passed[0];
    if (dice < 0.4) {
      await times.of('queue page', () => client.run(operations.consoleQueue, queuePage(turn)));
    } else if (dice < 0.7 || !(toPass || toAccept)) {
      const id = (toPass ?? toAccept)?.id;
      if (id) await times.of('case page', () => client.run(operations.casePage, { id }));
    } else if (toAccept) {
      passed.shift();
      await times.of('submit', () => advance(client, operations, 'accept', toAccept));
    } else if (toPass) {
      waiting.shift();
      passed.push(await times.of('submit', () => advance(client, operations, 'pass', toPass)));
    }
  }
}

/** The queue that clerks live in, and now and then all cases of their centre. */
const queuePage = (turn: number) => ({
  queue: turn % 4 === 3 ? 'ALL' : QUEUE,
  sort: { field: 'SUBMITTED_AT', direction: 'DESC' },
  first: 20,
});
