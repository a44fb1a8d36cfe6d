import type { Placed } from '../kernel/actor.ts';
import type { Ctx } from '../kernel/context.ts';

/** A push in trouble, for the technicians (N04): at its fifth failure and again when it is given up. */
export interface OutboxAlarm extends Placed {
  messageId: string;
  pushId: string;
  channelTitle: string;
  kindTitle: string;
  streamTitle: string;
  recordType: string;
  recordId: string;
  failures: number;
  /** True: 推送失败, no more tries before the night. */
  dead: boolean;
  lastError: string;
}

type AlarmHandler = (tx: Ctx, alarm: OutboxAlarm) => Promise<void>;

const handlers = new Set<AlarmHandler>();

/**
 * Connects who tells the technicians. The handler runs in the transaction that records the failure, so an alarm is never lost; it must
 * only write (a notice), not speak to anybody. Returns the way to disconnect.
 */
export function onOutboxAlarm(handler: AlarmHandler): () => void {
  handlers.add(handler);
  return () => {
    handlers.delete(handler);
  };
}

export async function raiseAlarm(tx: Ctx, alarm: OutboxAlarm): Promise<void> {
  for (const handler of handlers) await handler(tx, alarm);
}
