import type { Ctx } from '../kernel/context.ts';

/** A message of another system, its envelope verified (01 §2.8). */
export interface InboundMessage {
  messageId: string;
  senderCode: string;
  bizType: string;
  version: string;
  sentAt: string;
  caseNo?: string;
  bjNo?: string;
  seq?: number;
  body: unknown;
}

/** Answer to a message: 0 OK, 1002 schema, 1003 unknown case, 1004 stale sequence, 1099 internal. */
export interface InboundAnswer {
  code: 0 | 1002 | 1003 | 1004 | 1005 | 1099;
  message: string;
  /** Business data for the sender (a case number). */
  data?: Readonly<Record<string, unknown>>;
}

/** What a domain does with one kind of inbound message. Runs in the transaction that stores the message. */
export interface InboundHandler {
  /** `APPLICATION.SUBMIT`, or a prefix with `.*`: `FEEDBACK.*`. */
  bizType: string;
  title: string;
  /** JSON Schema of the body; a message that does not fit is answered 1002 with the paths. */
  schema: Readonly<Record<string, unknown>>;
  handle: (tx: Ctx, message: InboundMessage) => Promise<InboundAnswer>;
}

/** One message of the outbox as its channel sends it. */
export interface OutboundMessage {
  pushId: string;
  kind: string;
  streamKey: string;
  seq: number;
  payload: Readonly<Record<string, unknown>>;
  traceId: string;
}

/**
 * What the counterpart said. `SENT`: taken, the verdict comes later in a message of its own (ackMode ASYNC; see `settlePush`).
 * `RETRY` covers everything transient: no connection, time-out, 5xx, unreadable answer.
 */
export type OutboundAnswer =
  | { outcome: 'ACKED'; code: string; message: string }
  | { outcome: 'REJECTED'; code: string; message: string }
  | { outcome: 'SENT'; code?: string; message: string }
  | { outcome: 'RETRY'; code?: string; message: string };

/** A message that its counterpart has rejected. */
export interface RejectedMessage {
  kind: string;
  recordType: string;
  recordId: string;
  /** The counterpart's own words and code. */
  code: string;
  message: string;
}

/** What must be sent before a rejected message, so that the counterpart can take it. */
export interface OutboundRepair {
  kind: string;
  payload: Readonly<Record<string, unknown>>;
  masked: Readonly<Record<string, unknown>>;
}

/** Where a stream stands: SYNCED all acknowledged or skipped, PENDING one under way, FAILED one rejected or given up. */
export type StreamState = 'PENDING' | 'SYNCED' | 'FAILED';

/** A way out to another system. */
export interface OutboundChannel {
  key: string;
  title: string;
  kinds: Readonly<Record<string, string>>;
  send: (ctx: Ctx, message: OutboundMessage) => Promise<OutboundAnswer>;
  /** Locks the records behind the streams, as the acts that push do, so that `onState` is told the newest state. */
  lock?: (tx: Ctx, streamKeys: readonly string[]) => Promise<void>;
  /**
   * Asked about a rejected message, once in its life, in the transaction that records the rejection: what is missing on the other side, or
   * undefined where the rejection stands.
   */
  repair?: (tx: Ctx, rejected: RejectedMessage) => Promise<OutboundRepair | undefined>;
  /** Called in the transaction that records an answer, a retry or a skip, set-based by stream. */
  onState?: (tx: Ctx, changes: readonly { streamKey: string; state: StreamState }[]) => Promise<void>;
}
