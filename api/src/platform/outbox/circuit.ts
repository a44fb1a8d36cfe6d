import type { Clock } from '../calendar/index.ts';

const FAILURES_TO_OPEN = 3;
const PROBE_EVERY_MS = 15_000;

/**
 * Keeps a counterpart that is down from being hammered: after three failures in a row one message at a time is tried, every 15 seconds
 * at most, until one gets through. Messages that are not tried lose no attempt of their schedule.
 */
export class Circuit {
  readonly #clock: Clock;
  readonly #limit: number;
  #failures = 0;
  #nextProbe = 0;

  constructor(clock: Clock, limit: number) {
    this.#clock = clock;
    this.#limit = limit;
  }

  /** How many deliveries may be under way at once. */
  get admitted(): number {
    if (!this.isOpen) return this.#limit;
    return this.#clock.now().getTime() >= this.#nextProbe ? 1 : 0;
  }

  /** The counterpart is taken to be down. */
  get isOpen(): boolean {
    return this.#failures >= FAILURES_TO_OPEN;
  }

  reached(): void {
    this.#failures = 0;
  }

  failed(): void {
    this.#failures += 1;
    this.#nextProbe = this.#clock.now().getTime() + PROBE_EVERY_MS;
  }
}
