import type { Placed } from '../kernel/actor.ts';

/** One record that changed, and where it stands. */
export interface ChangedRecord extends Placed {
  id: string;
  /** The record that it belongs to (an assignment's batch): who has that one open hears of it. */
  belongsTo?: string | null | undefined;
}

/** "These records changed": ids only (NOTIFY carries 7,999 bytes), with what is needed to decide who may know. */
export interface RecordChanged {
  type: 'record';
  recordType: string;
  records: readonly ChangedRecord[];
  cause: string;
  actorName: string;
  actorId: string | null;
  at: string;
}

/** A notice reached a person's in-app channel, or was read there: every open console of the person counts anew. */
export interface NoticeArrived {
  type: 'notice';
  userId: string;
  notificationId: string;
  /** Read, on whichever node; nothing has arrived. */
  read?: true;
}

/** A batch made progress or changed its state. */
export interface BatchChanged extends Placed {
  type: 'batch';
  batchId: string;
  starterId: string;
}

/** The session ended: sockets of it are closed on every node at once. `userId` alone ends all of that user's. */
export interface SessionRevoked {
  type: 'session';
  userId: string;
  sessionId?: string;
}

/** The working calendar was changed: every process loads it again. */
export interface CalendarChanged {
  type: 'calendar';
}

/** Settings that nodes keep in memory were changed (`exchange.bans`): every process loads them again. */
export interface SettingsChanged {
  type: 'settings';
  name: string;
}

/** This process heard nothing for a while: whatever it keeps or shows may be old. Said by the bus itself, never published. */
export interface EventsMissed {
  type: 'missed';
}

/** What travels between the nodes. */
export type PublishedEvent =
  | RecordChanged
  | NoticeArrived
  | BatchChanged
  | SessionRevoked
  | CalendarChanged
  | SettingsChanged;

/** What a listener hears. */
export type BusEvent = PublishedEvent | EventsMissed;

/**
 * The port to the change bus: at most once, between all nodes, after commit. When a node has been cut off and hears again, its listeners are
 * told `missed`. Implementations: PostgreSQL LISTEN/NOTIFY, and polling for databases without it.
 */
export interface ChangeBus {
  start(): Promise<void>;
  stop(): Promise<void>;
  publish(event: PublishedEvent): Promise<void>;
  /** Returns the way to unsubscribe. Listeners must not throw. */
  subscribe(listener: (event: BusEvent) => void): () => void;
}
