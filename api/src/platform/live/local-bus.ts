import type { Logger } from 'pino';
import type { BusEvent, ChangeBus, PublishedEvent } from './change-bus.ts';
import { Listeners } from './listeners.ts';

/** A change bus within this process, for work of which no other one has to hear: it costs no statement and no connection. */
export class LocalBus implements ChangeBus {
  readonly #listeners: Listeners;

  constructor(log: Logger) {
    this.#listeners = new Listeners(log);
  }

  async start(): Promise<void> {}

  async stop(): Promise<void> {}

  async publish(event: PublishedEvent): Promise<void> {
    this.#listeners.tell(event);
  }

  subscribe(listener: (event: BusEvent) => void): () => void {
    return this.#listeners.add(listener);
  }
}
