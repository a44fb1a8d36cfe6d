/** The only source of "now" in the product; injected everywhere so that tests and demonstrations can move time. */
export interface Clock {
  /** The current instant. */
  now(): Date;
}

/** The machine's own clock. */
export class SystemClock implements Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that moves only when told to, for tests and demonstrations. */
export class ManualClock implements Clock {
  #millis: number;

  constructor(start: Date) {
    this.#millis = validMillis(start);
  }

  now(): Date {
    return new Date(this.#millis);
  }

  /** Jumps to an instant, earlier or later. */
  set(instant: Date): void {
    this.#millis = validMillis(instant);
  }

  /** Moves by a number of milliseconds, backwards when negative. */
  advance(millis: number): void {
    this.set(new Date(this.#millis + millis));
  }
}

function validMillis(instant: Date): number {
  const millis = instant.getTime();
  if (Number.isNaN(millis)) throw new RangeError('The clock needs a valid instant');
  return millis;
}
