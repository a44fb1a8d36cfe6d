import type { Ctx } from '../../../platform/kernel/context.ts';

/** Trouble in the transmission of internal data that the log of calls does not show (03 §39.2 R10), and its end; names no person. */
export type TransferAlarm =
  | { kind: 'TASK'; taskId: string; failed: number }
  /** An acknowledgement of a batch that we never sent, or from somebody else than its receiver. */
  | { kind: 'UNKNOWN_ACK'; senderCode: string; messageId: string }
  /** A message of its own refused a batch; the call that sent it had gone well. */
  | { kind: 'BATCH_REFUSED'; entryId: string }
  /** The receiver has taken a batch that it had not taken before. */
  | { kind: 'RECOVERED'; entryId: string };

type Handler = (tx: Ctx, alarm: TransferAlarm) => Promise<void>;

const handlers = new Set<Handler>();

/** Connects who is told. Runs in the transaction that found the trouble and only writes. Returns the way to disconnect. */
export function onTransferAlarm(handler: Handler): () => void {
  handlers.add(handler);
  return () => {
    handlers.delete(handler);
  };
}

export async function raiseTransferAlarm(tx: Ctx, alarm: TransferAlarm): Promise<void> {
  for (const handler of handlers) await handler(tx, alarm);
}
