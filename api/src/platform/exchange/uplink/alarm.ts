import type { Ctx } from '../../kernel/context.ts';

/** Trouble in the transmission of internal data (03 §39.2 R10, R11); names no person. */
export type TransferAlarm =
  | { kind: 'TASK'; taskId: string; failed: number }
  /** An acknowledgement of a batch that we never sent. */
  | { kind: 'UNKNOWN_ACK'; appName: string; messageId: string }
  /** The oldest change has waited for more than 20 hours, or more than 1,000 rows wait. */
  | { kind: 'BACKLOG'; entryId: string; entryName: string; rows: number; oldest: Date };

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
