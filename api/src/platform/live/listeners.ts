import type { Logger } from 'pino';
import type { BusEvent } from './change-bus.ts';

/** Who listens in this process. A listener that throws is logged and harms nobody else. */
export class Listeners {
  readonly #log: Logger;
  readonly #listeners = new Set<(event: BusEvent) => void>();

  constructor(log: Logger) {
    this.#log = log;
  }

  add(listener: (event: BusEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  tell(event: BusEvent | undefined): void {
    if (!event) {
      this.#log.warn('change bus: unreadable event');
      return;
    }
    for (const listener of this.#listeners) {
      try {
        listener(event);
      } catch (error) {
        this.#log.error({ err: error }, 'change bus: listener failed');
      }
    }
  }
}
