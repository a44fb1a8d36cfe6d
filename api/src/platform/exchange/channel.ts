import type { Ctx } from '../kernel/context.ts';

/** How a message reached us (01 §3.3). */
export const DELIVERY_CHANNELS = ['HTTP', 'AMQP', 'FILE', 'MANUAL'] as const;
export type DeliveryChannel = (typeof DELIVERY_CHANNELS)[number];

/** A message of another system, its envelope verified (01 §2.8). */
export interface InboundMessage {
  messageId: string;
  channel: DeliveryChannel;
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
  /** With 1002: what was right has been stored; the answer names what was not, which may come again alone. */
  partial?: boolean;
}

/** A message that its handler never got: what its head claims. Nothing of a 1001 is proven but the application that brought it. */
export interface TurnedMessage {
  messageId: string | null;
  senderCode: string;
  bizType: string;
  channel: DeliveryChannel;
  caseNo?: string | undefined;
  bjNo?: string | undefined;
  seq?: number | undefined;
  code: 1001 | 1002 | 1005;
  message: string;
}

/** What a domain does with one kind of inbound message. Runs in the transaction that stores the message. */
export interface InboundHandler {
  /** `APPLICATION.SUBMIT`, or a prefix with `.*`: `FEEDBACK.*`. */
  bizType: string;
  title: string;
  /** JSON Schema of the body; a message that does not fit is answered 1002 with the paths. */
  schema: Readonly<Record<string, unknown>>;
  handle: (tx: Ctx, message: InboundMessage) => Promise<InboundAnswer>;
  /** What of an accepted body is kept with the message; the whole unless said. For bodies that carry files, or more than was agreed. */
  toKeep?: (tx: Ctx, message: InboundMessage) => Promise<unknown>;
  /** What the published interface document says beside the schema (R9.7): what it is for, examples, answers, and a note for each change. */
  published?: {
    description: string;
    examples: readonly object[];
    /** What comes back, by code; `data` is the schema of what an answer carries. */
    answers?: readonly { code: number; meaning: string; data?: object }[];
    /** What else senders have to know as it is delivered: the items that are collected. */
    register?: { note: string; entries: () => readonly object[] };
    changes: readonly { version: string; date: string; note: string }[];
  };
  /** Told, after the fact and in a transaction of its own, of messages of this kind that were answered 1001, 1002 or 1005. */
  onTurned?: (tx: Ctx, turned: TurnedMessage) => Promise<void>;
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

/** What a person may correct in a rejected message of one kind before it goes out again (01 §2.7, 修正后重推). All fields are texts. */
export interface Correction {
  /** JSON Schema of the fields: `title` is what people read, `x-sensitive` and `x-mask` as in forms, `maxLength` from 100 on asks for more than a line. */
  schema: Readonly<Record<string, unknown>>;
  /** Right to see the masked fields in clear. */
  revealPermission: string;
  read: (payload: OutboundMessage['payload']) => Readonly<Record<string, string>>;
  /** The payload with the values at all their places. Asked for the masked twin too, then with masked values. */
  write: (payload: OutboundMessage['payload'], values: Readonly<Record<string, string>>) => OutboundMessage['payload'];
}

/** Where a stream stands: SYNCED all acknowledged or skipped, PENDING one under way, FAILED one rejected or given up. */
export type StreamState = 'PENDING' | 'SYNCED' | 'FAILED';

/** What the published interface document says of one kind of message that goes out (R9.7). */
export interface PublishedMessage {
  /** When it is sent, and what the counterpart is asked to do with it. */
  description: string;
  /** JSON Schema of the contents, as the counterpart reads them when decrypted. */
  schema: Readonly<Record<string, unknown>>;
  examples: readonly object[];
  changes: readonly { version: string; date: string; note: string }[];
}

/** A way out to another system. */
export interface OutboundChannel {
  key: string;
  title: string;
  kinds: Readonly<Record<string, string>>;
  /** By kind, where the interface is ours to describe: what counterparts build against. */
  published?: Readonly<Record<string, PublishedMessage>>;
  send: (ctx: Ctx, message: OutboundMessage) => Promise<OutboundAnswer>;
  /** While it says so, messages wait as they are: nothing is tried, nothing is given up. */
  paused?: (ctx: Ctx) => Promise<boolean>;
  /** Sender code of the one counterpart whose later verdict about a message counts (`settlePush`); without it none does. */
  settledBy?: (message: Pick<OutboundMessage, 'kind' | 'payload'>) => string;
  /** How long a message that was only taken (`SENT`) may wait for its verdict before it is sent once more; an hour unless said. */
  ackWaitMs?: number;
  /**
   * What waits after an outage longer than the first retry goes out within a minute of the counterpart's return: while messages wait for a
   * later try one of them is tried each minute besides, and once it gets through all of them are due (01 §9.5, AC-07-07).
   */
  promptAfterOutage?: boolean;
  /** Locks the records behind the streams, as the acts that push do, so that `onState` is told the newest state. */
  lock?: (tx: Ctx, streamKeys: readonly string[]) => Promise<void>;
  /**
   * Asked about a rejected message, once in its life, in the transaction that records the rejection: what is missing on the other side, or
   * undefined where the rejection stands.
   */
  repair?: (tx: Ctx, rejected: RejectedMessage) => Promise<OutboundRepair | undefined>;
  /** By kind; a rejected message of another kind can be sent again or skipped, but not corrected. */
  corrections?: Readonly<Record<string, Correction>>;
  /** Called in the transaction that records an answer, a retry or a skip, set-based by stream. */
  onState?: (tx: Ctx, changes: readonly { streamKey: string; state: StreamState }[]) => Promise<void>;
}
