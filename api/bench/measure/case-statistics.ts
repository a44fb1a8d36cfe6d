import type { Bars } from '../report/bars.ts';
import { line } from '../report/print.ts';
import { CITY_OFFICER } from '../seed/accounts.ts';
import type { JobRequest } from '../servers/worker.ts';
import { Client } from '../setup/client.ts';
import type { Operations } from '../setup/operations.ts';
import type { Worker } from '../setup/processes.ts';

const BAR_MS = 800;
const REPEATS = 5;
const YEARS_MS = 1095 * 86_400_000;

/** The heads' figures of the whole city over three years, as the console asks for them, after the roll-up that a worker does each night. */
export async function measureCaseStatistics(
  url: string,
  operations: Operations,
  worker: Worker<unknown>,
  bars: Bars,
): Promise<void> {
  const { seconds } = await worker.ask<{ seconds: number }>({ job: 'case.limit-roll-up' } satisfies JobRequest);
  line(`limits rolled up in ${seconds.toFixed(0)} s`);
  const client = await new Client(url, operations).signIn(CITY_OFFICER);
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  const filter = { from: day(Date.now() - YEARS_MS), to: day(Date.now()) };
  for (const [name, operation, further] of [
    ['limits', operations.limitStatistics, { limitKind: 'PROMISE' }],
    ['warnings', operations.warningStatistics, {}],
    ['duplicates', operations.duplicateStatistics, {}],
    ['forced finishes', operations.forcedStatistics, {}],
  ] as const) {
    let slowest = 0;
    for (let n = 0; n < REPEATS; n += 1) {
      const begun = performance.now();
      await client.run(operation, { filter, ...further });
      slowest = Math.max(slowest, performance.now() - begun);
    }
    bars.atMost(`statistics of ${name}, three years, slowest of ${REPEATS}`, slowest, BAR_MS, 'ms');
  }
}
