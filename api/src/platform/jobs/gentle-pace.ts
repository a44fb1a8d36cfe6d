import { setTimeout as sleep } from 'node:timers/promises';

/** Work of less than this is over before anybody feels it. */
const FREE_MS = 2_000;
/** Rest for each unit of work. */
const REST = 0.35;

/** The machine's own time, not the product's clock: both are about what others feel now. */
export interface PaceTime {
  now(): number;
  sleep(ms: number): Promise<unknown>;
}

const machine: PaceTime = { now: () => performance.now(), sleep: (ms) => sleep(ms) };

/**
 * The pace of long work in chunks beside people at their counters (00 §5: background work must not be felt): call the returned function after each
 * chunk. Past the first seconds it rests in proportion to what the chunk took, so that a busy machine is left alone for longer.
 */
export function gentlePace({ now, sleep: rest }: PaceTime = machine): () => Promise<void> {
  const begun = now();
  let since = begun;
  return async () => {
    const worked = now() - since;
    if (now() - begun > FREE_MS) await rest(worked * REST);
    since = now();
  };
}
