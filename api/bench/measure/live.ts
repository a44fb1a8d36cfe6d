import { readFileSync } from 'node:fs';
import type { Heard, SubscribersRequest } from '../load/subscribers.ts';
import type { Bars } from '../report/bars.ts';
import { median } from '../report/percentiles.ts';
import { line, ms } from '../report/print.ts';
import type { WorkingCase } from '../seed/working-cases.ts';
import type { Client } from '../setup/client.ts';
import type { Operations } from '../setup/operations.ts';
import type { Worker } from '../setup/processes.ts';
import { advance } from './acts.ts';

const BAR_MS = 1000;
const PATIENCE_MS = 5000;

export interface LiveInput {
  web: Worker<{ url: string }>;
  subscribers: Worker<unknown>;
  clerk: Client;
  operations: Operations;
  /** Each is changed once. */
  cases: readonly WorkingCase[];
  count: number;
}

/**
 * Consoles that watch the queue hear of a clerk's act. The time runs from the moment the clerk's request leaves, so it holds the act itself,
 * its commit, the way over the database's NOTIFY and the sending to everyone.
 */
export async function measureLive(input: LiveInput, bars: Bars): Promise<void> {
  const { web, subscribers, clerk, operations, count } = input;
  const before = residentMemory(web.pid);
  await subscribers.ask({
    kind: 'open',
    url: web.ready.url,
    cookie: clerk.cookie,
    operation: operations.recordChanged,
    count,
  } satisfies SubscribersRequest);
  const memory = residentMemory(web.pid) - before;
  const acts: number[] = [];
  const lasts: number[] = [];
  for (const row of input.cases) {
    const sent = Date.now();
    const all = subscribers.ask<Heard>({
      kind: 'wait',
      caseId: row.id,
      patienceMs: PATIENCE_MS,
    } satisfies SubscribersRequest);
    await advance(clerk, operations, 'pass', row);
    acts.push(Date.now() - sent);
    const { at } = await all;
    if (at.length < count) throw new Error(`only ${at.length} of ${count} subscribers heard the change`);
    lasts.push(Math.max(...at) - sent);
  }
  line(
    `${count} consoles, ${lasts.length} acts: the act answered after ${ms(median(acts))} ms, the last console had heard after`,
  );
  line(`  ${ms(median(lasts))} ms (median), ${ms(Math.max(...lasts))} ms (worst)`);
  line(
    `memory of the server: ${(before / 1024).toFixed(0)} MB before, ${(memory / count).toFixed(0)} kB more for each console`,
  );
  bars.atMost('the last of the subscribers hears a change', Math.max(...lasts), BAR_MS, 'ms');
}

/** Resident memory of a process in kB; 0 where the system does not tell. */
function residentMemory(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
