import type { LoadResult } from '../load/load.ts';
import type { Bars } from '../report/bars.ts';
import { line, ms } from '../report/print.ts';
import type { Worker } from '../setup/processes.ts';
import type { LargeMessagesRequest, LargeMessagesResult } from './large-messages.ts';
import type { SignedLoadRequest } from './signed-load.ts';

/** Others may wait twice as long while one partner sends as much as he may. */
const BAR = 2;
/** Those who call meanwhile: no more than the node serves with ease, so that what is measured is the waiting. */
const CONNECTIONS = 4;

interface LargeInput {
  url: string;
  load: Worker<unknown>;
  large: Worker<unknown>;
  seconds: number;
}

/** Calls of the others, first alone, then while signed messages of 30 MB come one behind the other (03 §35–39: one partner stalls nobody). */
export async function measureLargeMessages({ url, load, large, seconds }: LargeInput, bars: Bars): Promise<void> {
  const calls = () => load.ask<LoadResult>({ url, connections: CONNECTIONS, seconds } satisfies SignedLoadRequest);
  await calls();
  const quiet = await calls();
  const [beside, messages] = await Promise.all([
    calls(),
    large.ask<LargeMessagesResult>({ url, seconds } satisfies LargeMessagesRequest),
  ]);
  line(
    `quiet: p95 ${ms(quiet.p95)} ms, p99 ${ms(quiet.p99)} ms; beside ${messages.sent} messages of 30 MB: p95 ${ms(beside.p95)} ms, p99 ${ms(beside.p99)} ms`,
  );
  if (messages.sent === 0 || messages.unexpected > 0)
    throw new Error(`${messages.unexpected} large messages were not read`);
  bars.atMost('p95 of others beside messages of 30 MB', beside.p95, Math.ceil(BAR * quiet.p95), 'ms');
}
