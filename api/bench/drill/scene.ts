import { setTimeout as sleep } from 'node:timers/promises';
import type { Bars } from '../report/bars.ts';
import type { Balancer } from './balancer.ts';
import type { DatabaseWay, DrillDatabase } from './database.ts';
import type { SmallDisk } from './full-disk.ts';
import type { Ledger } from './ledger.ts';
import type { ProductNode } from './nodes.ts';

/** Clerks at work, and as many sessions. */
export const CLERKS = 20;
/** Milliseconds after which what has not recovered counts as broken for good. */
const RECOVERY_LIMIT_MS = 45_000;
const READY_LIMIT_MS = 120_000;

/** Whether a fault is among those that `DRILL_ONLY`, a part of their names, asks for; without it all are. */
export const isWanted = (title: string): boolean => title.includes(process.env.DRILL_ONLY ?? '');

/** What a fault is done to. */
export interface Scene {
  web: readonly [ProductNode, ProductNode];
  workers: readonly [ProductNode, ProductNode];
  database: DrillDatabase;
  way: DatabaseWay;
  balancer: Balancer;
  disk: SmallDisk;
  /** Cookie of a clerk who sends files. */
  cookie: string;
  ledger: Ledger;
  bars: Bars;
}

/** A line of the table; numbers are seconds or counts, as its head says. */
export interface Outcome {
  fault: string;
  waited: string;
  silent: string;
  cut: string;
  note: string;
}

export const notRun = (fault: string, note: string): Outcome => ({
  fault,
  waited: '-',
  silent: '-',
  cut: '-',
  note: `not run: ${note}`,
});

/** A fault under load: what is done, and from when on nobody may wait longer than so many seconds. */
export interface Fault {
  title: string;
  mostSeconds: number;
  /** Most tries that may be cut off; without it they are only counted. */
  mostCut?: number;
  /** Does it; returns the moment from which waiting counts (milliseconds), the beginning where none is returned. */
  cause(scene: Scene): Promise<number | undefined>;
  /** What is put right before the next one. */
  after?(scene: Scene): Promise<void>;
}

/** Lets a fault happen to the working house, waits until everybody is served again, and judges. */
export async function suffer(scene: Scene, { title, mostSeconds, mostCut, cause, after }: Fault): Promise<Outcome> {
  const { ledger, bars } = scene;
  await everythingReady(scene);
  await sleep(2000);
  const begun = Date.now();
  const since = (await cause(scene)) ?? begun;
  const again = Date.now();
  while (!ledger.everybodyServed(Math.max(since, begun), CLERKS) && Date.now() < again + RECOVERY_LIMIT_MS)
    await sleep(100);
  await sleep(2000);
  const until = Date.now();
  const { seconds: waited, what } = ledger.longestWait(since, until);
  const cut = ledger.cutBetween(begun, until);
  bars.atMost(`${title}: longest wait of anybody (${what})`, waited, mostSeconds, 's');
  if (mostCut !== undefined) bars.atMost(`${title}: requests that were cut`, cut, mostCut, 'requests');
  await after?.(scene);
  return {
    fault: title,
    waited: `${waited.toFixed(1)} ≤ ${mostSeconds}`,
    silent: ledger.longestSilence(begun, until).toFixed(1),
    cut: String(cut),
    note: waited <= mostSeconds && cut <= (mostCut ?? cut) ? 'met' : 'MISSED',
  };
}

/** Starts what has ended, and anew what has not recovered, so that each fault finds the whole house. */
async function everythingReady({ web, workers, bars }: Scene): Promise<void> {
  const opened = [...web, ...workers].map(async (node) => {
    if (!node.alive) node.start();
    if (await node.becomesReady(READY_LIMIT_MS)) return;
    bars.atMost(`${node.name}: starts needed to be ready again`, 2, 1, 'starts');
    await node.end('SIGKILL');
    node.start();
    if (!(await node.becomesReady(READY_LIMIT_MS))) throw new Error(`${node.name} does not become ready: see its log`);
  });
  await Promise.all(opened);
}
