import { setTimeout as sleep } from 'node:timers/promises';

/** Work of less than this is over before anybody feels it. */
const FREE_MS = 2_000;
/** Longest rest for each unit of work. */
const MOST_REST = 2;

/** How much work lies ahead, and when it should be over. */
export interface PaceAim {
  /** Chunks expected; a guess is enough. */
  chunks: number;
  /** Milliseconds in which all of it should be done where the machine allows. */
  withinMs: number;
}

/** The machine's own time, not the product's clock: both are about what others feel now. */
export interface PaceTime {
  now(): number;
  sleep(ms: number): Promise<unknown>;
}

const machine: PaceTime = { now: () => performance.now(), sleep: (ms) => sleep(ms) };

/**
 * The pace of long work in chunks beside people at their counters (00 §5: background work must not be felt, and must be over in time): call the
 * returned function after each chunk. Past the first seconds it rests for as long as the aim allows, at most twice what the chunk took; on a machine
 * that is too slow for the aim it does not rest.
 */
export function gentlePace({ chunks, withinMs }: PaceAim, { now, sleep: rest }: PaceTime = machine) {
  const begun = now();
  let since = begun;
  let done = 0;
  let worked = 0;
  return async (): Promise<void> => {
    const took = now() - since;
    done += 1;
    worked += took;
    const left = chunks - done;
    if (now() - begun > FREE_MS && left > 0) {
      const spare = withinMs - (now() - begun) - left * (worked / done);
      const pause = Math.min(spare / left, took * MOST_REST);
      if (pause >= 1) await rest(pause);
    }
    since = now();
  };
}
