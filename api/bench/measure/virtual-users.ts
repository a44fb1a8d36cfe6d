import { sm2Encrypt } from '../../src/platform/crypto/index.ts';
import type { Bars } from '../report/bars.ts';
import { percentiles } from '../report/percentiles.ts';
import { ms, table } from '../report/print.ts';
import { clerkName, PASSWORD } from '../seed/accounts.ts';
import type { WorkingCase } from '../seed/working-cases.ts';
import { QUEUE } from '../servers/lists.ts';
import { Client } from '../setup/client.ts';
import type { Operations } from '../setup/operations.ts';
import { advance } from './acts.ts';

/** Over which the clerks come in: a derivation takes a tenth of a second of a core, so that ten at once each second would measure nothing else. */
const ARRIVAL_MS = 30_000;
const THINK_MS = { least: 1000, most: 5000 };

/** p95 bars of the common specification ("Bars that hold everywhere"), in milliseconds. */
const BARS = { 'sign-in': 400, 'queue page': 150, 'case page': 120, submit: 250 } as const;
type Step = keyof typeof BARS;

export interface WorkInput {
  url: string;
  operations: Operations;
  users: number;
  seconds: number;
  /** Cases that wait for pre-review; each is passed, then accepted. */
  cases: readonly WorkingCase[];
  passwordKey: string;
}

/** Clerks who think between their steps: they leaf through the queue, open cases, act on them, and one in ten begins a new session. */
export async function measureWork(input: WorkInput, bars: Bars): Promise<void> {
  const times: Record<Step, number[]> = { 'sign-in': [], 'queue page': [], 'case page': [], submit: [] };
  const timed = async <T>(step: Step, work: () => Promise<T>): Promise<T> => {
    const begun = performance.now();
    const result = await work();
    times[step].push(performance.now() - begun);
    return result;
  };
  const end = performance.now() + input.seconds * 1000;
  const shares = Array.from({ length: input.users }, (_, user) =>
    input.cases.filter((_row, index) => index % input.users === user),
  );
  await Promise.all(
    shares.map(async (cases, user) => {
      await pause(Math.random() * ARRIVAL_MS);
      await workOf(input, user, [...cases], end, timed);
    }),
  );
  const rows = (Object.keys(BARS) as Step[]).map((step) => {
    const { p50, p95, p99 } = percentiles(times[step]);
    return [step, String(times[step].length), ms(p50), ms(p95), ms(p99), `≤ ${BARS[step]}`];
  });
  table(['', 'times', 'p50 ms', 'p95 ms', 'p99 ms', 'bar p95'], rows);
  for (const step of Object.keys(BARS) as Step[])
    bars.atMost(`p95 ${step}`, percentiles(times[step]).p95, BARS[step], 'ms');
}

type Timed = <T>(step: Step, work: () => Promise<T>) => Promise<T>;

async function workOf(
  { url, operations, passwordKey }: WorkInput,
  user: number,
  waiting: WorkingCase[],
  end: number,
  timed: Timed,
): Promise<void> {
  const signIn = () => {
    const cipher = sm2Encrypt(PASSWORD, passwordKey);
    return timed('sign-in', () => new Client(url, operations).enter(clerkName(user + 1), cipher));
  };
  const passed: WorkingCase[] = [];
  let client = await signIn();
  for (let turn = 0; performance.now() < end; turn += 1) {
    await pause(THINK_MS.least + Math.random() * (THINK_MS.most - THINK_MS.least));
    if (turn % 10 === 9) client = await signIn();
    const dice = Math.random();
    const toPass = waiting[0];
    const toAccept = passed[0];
    if (dice < 0.4) {
      await timed('queue page', () => client.run(operations.consoleQueue, queuePage(turn)));
    } else if (dice < 0.7 || !(toPass || toAccept)) {
      const id = (toPass ?? toAccept)?.id;
      if (id) await timed('case page', () => client.run(operations.casePage, { id }));
    } else if (toAccept) {
      passed.shift();
      await timed('submit', () => advance(client, operations, 'accept', toAccept));
    } else if (toPass) {
      waiting.shift();
      passed.push(await timed('submit', () => advance(client, operations, 'pass', toPass)));
    }
  }
}

/** The queue that clerks live in, and now and then all cases of their centre. */
const queuePage = (turn: number) => ({
  queue: turn % 4 === 3 ? 'ALL' : QUEUE,
  sort: { field: 'SUBMITTED_AT', direction: 'DESC' },
  first: 20,
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
