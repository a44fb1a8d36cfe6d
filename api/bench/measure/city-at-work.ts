import type { SubscribersRequest } from '../load/subscribers.ts';
import type { Bars } from '../report/bars.ts';
import { line, ratio } from '../report/print.ts';
import type { Worker } from '../setup/processes.ts';
import { sweep } from '../sweep/measure-sweep.ts';
import type { Onlookers } from './onlookers.ts';
import { pause } from './pause.ts';
import { type Step, Times } from './times.ts';
import { ARRIVAL_MS, type WorkInput, workAsClerks } from './virtual-users.ts';

const SWEEP_BAR_SECONDS = 60;
const SWEEP_BAR_CASES = 200_000;
/** What a sweep over any number may take: its first statements, and the notices. */
const SWEEP_LEAST_SECONDS = 5;
/** What the sweep may add to the console's p95. */
const GROWTH = 1.5;
/** Below it a p95 is noise, and half as much again nothing that anybody feels. */
const UNFELT_MS = 40;
/** Longer than any sweep that could still be let pass. */
const PATIENCE_MS = 300_000;
const CONSOLE: readonly Step[] = ['queue page', 'case page', 'submit'];

export interface CityInput {
  work: Omit<WorkInput, 'times' | 'working'>;
  onlookers: Onlookers;
  /** Consoles that only listen, all in other districts than the clerks' one. */
  listeners: { worker: Worker<unknown>; request: SubscribersRequest };
  sweeper: Worker<unknown>;
  seconds: number;
  openCases: number;
}

/** Everybody at once, first by themselves, then while the warnings of all open cases are judged. */
export async function measureCity(input: CityInput, bars: Bars): Promise<void> {
  await input.onlookers.signIn();
  await input.listeners.worker.ask(input.listeners.request);
  const times = new Times();
  let over = false;
  const working = () => !over;
  const people = Promise.all([workAsClerks({ ...input.work, times, working }), input.onlookers.look(times, working)]);
  const course = (async () => {
    try {
      const length = ARRIVAL_MS + input.seconds * 1000;
      await pause(length, length);
      times.print();
      times.judge(bars);
      await underTheSweep(input, times, bars);
    } finally {
      over = true;
    }
  })();
  await Promise.all([people, course]);
}

/** Seconds after which a sweep is waited for no longer; holds no process that has nothing else to do. */
const impatience = () =>
  new Promise<number>((resolve) => {
    setTimeout(() => resolve(PATIENCE_MS / 1000), PATIENCE_MS).unref();
  });

async function underTheSweep({ sweeper, openCases }: CityInput, times: Times, bars: Bars): Promise<void> {
  const before = new Map(CONSOLE.map((step) => [step, times.p95(step)]));
  times.restart();
  const seconds = await Promise.race([sweep(sweeper), impatience()]);
  line(`While the warnings of ${openCases} open cases were judged, ${seconds.toFixed(0)} s:`);
  times.print();
  bars.atMost(
    `sweep over ${openCases} open cases`,
    seconds,
    Math.max(SWEEP_LEAST_SECONDS, (SWEEP_BAR_SECONDS * openCases) / SWEEP_BAR_CASES),
    's',
  );
  for (const step of CONSOLE) {
    const [quiet, swept] = [before.get(step) ?? 0, times.p95(step)];
    line(`${step}: p95 ${ratio(swept / quiet)} of what it was`);
    bars.atMost(`p95 ${step} while sweeping`, swept, Math.max(UNFELT_MS, Math.round(quiet * GROWTH)), 'ms');
  }
}
