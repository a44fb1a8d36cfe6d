import type { App } from '../kernel/app.ts';
import { Lane } from './lane.ts';

/** Carries the outbox out of the house: one lane per channel, so that a slow counterpart holds up nobody else's messages. */
export class Relay {
  readonly #lanes: readonly Lane[];

  constructor(app: App) {
    this.#lanes = [...app.registry.outbound.values()].map((channel) => new Lane(app, channel));
  }

  /** Starts sending what is due and returns at once. */
  wake(): void {
    for (const lane of this.#lanes) lane.wake();
  }

  /** Sends what is due and resolves when all of it is answered. */
  async drain(): Promise<void> {
    this.wake();
    await Promise.all(this.#lanes.map((lane) => lane.idle()));
  }
}

const relays = new WeakMap<App, Relay>();

/** The relay of this process. */
export function relayOf(app: App): Relay {
  const relay = relays.get(app) ?? new Relay(app);
  relays.set(app, relay);
  return relay;
}
