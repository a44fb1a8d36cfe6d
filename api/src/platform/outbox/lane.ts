import type { OutboundAnswer, OutboundChannel } from '../exchange/channel.ts';
import type { App } from '../kernel/app.ts';
import { Circuit } from './circuit.ts';
import { type ClaimedMessage, claimHeads } from './claim.ts';
import { holdDue } from './hold-due.ts';
import { openPayload } from './payload.ts';
import { claimProbe, PROBE_EVERY_MS } from './probe.ts';
import { recordAnswer } from './record-answer.ts';

/** Streams of one channel that one process serves at the same time. */
const PARALLEL_STREAMS = 8;

/** The way to one counterpart: fills its free slots with the heads of streams that are due, until none is left. */
export class Lane {
  readonly #app: App;
  readonly #channel: OutboundChannel;
  readonly #circuit: Circuit;
  readonly #underWay = new Set<Promise<void>>();
  #filling: Promise<void> | undefined;
  #again = false;
  #failedAt = 0;

  constructor(app: App, channel: OutboundChannel) {
    this.#app = app;
    this.#channel = channel;
    this.#circuit = new Circuit(app.clock, PARALLEL_STREAMS);
  }

  /** Looks for due messages; several calls at once become one. */
  wake(): void {
    this.#again = true;
    this.#filling ??= this.#fill()
      .catch((error: unknown) =>
        this.#app.log.error({ err: error, channel: this.#channel.key }, 'outbox: cannot look for due messages'),
      )
      .finally(() => {
        this.#filling = undefined;
      });
  }

  /** Resolves when nothing is under way and nothing more is due. */
  async idle(): Promise<void> {
    while (this.#filling || this.#underWay.size > 0) {
      await (this.#filling ?? Promise.race(this.#underWay));
    }
  }

  async #fill(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      const free = this.#circuit.admitted - this.#underWay.size;
      if (free <= 0) {
        if (this.#circuit.isOpen) await holdDue(this.#context(), this.#channel);
        return;
      }
      if (await this.#channel.paused?.(this.#context())) return;
      for (const message of await this.#claim(free)) this.#start(message);
    }
  }

  async #claim(free: number): Promise<ClaimedMessage[]> {
    const { key, promptAfterOutage } = this.#channel;
    const due = await claimHeads(this.#context(), key, free);
    // What has just failed has shown already that the counterpart is not back.
    const shown = this.#app.clock.now().getTime() - this.#failedAt < PROBE_EVERY_MS;
    return due.length > 0 || !promptAfterOutage || shown ? due : claimProbe(this.#context(), key);
  }

  #start(message: ClaimedMessage): void {
    const delivery = this.#deliver(message)
      // The lease ends by itself and the message goes out once more under the same push id.
      .catch((error: unknown) =>
        this.#app.log.error({ err: error, pushId: message.pushId }, 'outbox: answer could not be recorded'),
      )
      .finally(() => {
        this.#underWay.delete(delivery);
        this.wake();
      });
    this.#underWay.add(delivery);
  }

  async #deliver(message: ClaimedMessage): Promise<void> {
    const answer = await this.#send(message);
    if (answer.outcome === 'RETRY') {
      this.#circuit.failed();
      this.#failedAt = this.#app.clock.now().getTime();
    } else this.#circuit.reached();
    await recordAnswer(this.#context(message.traceId), this.#channel, message, answer);
  }

  async #send(message: ClaimedMessage): Promise<OutboundAnswer> {
    const { pushId, kind, streamKey, seq, traceId } = message;
    try {
      const payload = openPayload(this.#app.keys, message.id, message.payload);
      return await this.#channel.send(this.#context(traceId), { pushId, kind, streamKey, seq, traceId, payload });
    } catch (error) {
      this.#app.log.error({ err: error, pushId, traceId }, 'outbox: channel failed');
      return { outcome: 'RETRY', message: `发送时系统出错（编号 ${traceId}）` };
    }
  }

  #context(traceId?: string) {
    return this.#app.context({ kind: 'SYSTEM', name: '推送任务' }, traceId ? { traceId } : {});
  }
}
