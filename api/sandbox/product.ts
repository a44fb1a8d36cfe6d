import { setTimeout as sleep } from 'node:timers/promises';
import type { DemoParty } from './demo-keys.ts';
import type { Counterpart, FaultSwitches } from './faults.ts';
import { GatewayClient, type GatewayReply, type Message } from './gateway-client.ts';

interface ProductKeys {
  signing: { publicKey: string };
  encryption: { publicKey: string };
}

/** What an evaluator may do to one message. */
export interface Spoil {
  unsigned?: boolean;
  twice?: boolean;
}

/** The product as its counterparts see it: its public keys and its gateway. */
export class Product {
  readonly #url: string;
  readonly #faults: FaultSwitches;
  readonly #now: () => Date;
  #keys: Promise<ProductKeys> | undefined;

  constructor(url: string, faults: FaultSwitches, now: () => Date) {
    this.#url = url.replace(/\/$/, '');
    this.#faults = faults;
    this.#now = now;
  }

  /** Fetched once; a failure is forgotten, so that the next call tries again. */
  keys(): Promise<ProductKeys> {
    this.#keys ??= this.#fetchKeys().catch((error: unknown) => {
      this.#keys = undefined;
      throw error;
    });
    return this.#keys;
  }

  /** Sends a message of a counterpart; under the fault `twice` the same one goes out a second time, under `slow` later. */
  async send(party: DemoParty, counterpart: Counterpart, message: Message, spoil: Spoil = {}): Promise<GatewayReply> {
    const client = new GatewayClient(this.#url, party, this.#now);
    const { signature, ...unsigned } = client.envelope(message);
    const text = JSON.stringify(spoil.unsigned ? unsigned : { ...unsigned, signature });
    const { mode, delayMs = 3000 } = this.#faults.get(counterpart);
    if (mode === 'slow') await sleep(delayMs);
    const reply = await client.post(text);
    return mode === 'twice' || spoil.twice ? client.post(text) : reply;
  }

  async #fetchKeys(): Promise<ProductKeys> {
    const response = await fetch(`${this.#url}/exchange/v1/keys`, { signal: AbortSignal.timeout(5000) });
    if (!response.ok) throw new Error(`keys: HTTP ${response.status}`);
    return (await response.json()) as ProductKeys;
  }
}
