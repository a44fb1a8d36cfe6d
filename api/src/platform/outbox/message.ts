import type { Placed } from '../kernel/actor.ts';

/** States of a push (00-common "outbox states"), with what a clerk reads. */
export const OUTBOX_STATES = {
  PENDING: '待推送',
  SENDING: '推送中',
  SENT: '已送达待确认',
  ACKED: '已确认',
  REJECTED: '被拒绝',
  DEAD: '推送失败',
  SKIPPED: '已跳过',
} as const;

export type OutboxState = keyof typeof OUTBOX_STATES;

/**
 * Where a push stands, as lists say it and are narrowed by it: what failed and goes out again by itself is apart from what was never tried,
 * and both from what waits for an earlier message of its stream.
 */
export const PUSH_STANDINGS = {
  PENDING: OUTBOX_STATES.PENDING,
  RETRY: '推送待重试',
  WAITING: '等待前序',
  SENDING: OUTBOX_STATES.SENDING,
  SENT: OUTBOX_STATES.SENT,
  ACKED: OUTBOX_STATES.ACKED,
  REJECTED: OUTBOX_STATES.REJECTED,
  DEAD: OUTBOX_STATES.DEAD,
  SKIPPED: OUTBOX_STATES.SKIPPED,
} as const satisfies Record<OutboxState | 'RETRY' | 'WAITING', string>;

export type PushStanding = keyof typeof PUSH_STANDINGS;

/** The standing of a message in a state, whose last try may have failed and which may have to wait for an earlier one. */
export function standingOf(state: OutboxState, lastError: string | null, waitingForEarlier: boolean): PushStanding {
  if (waitingForEarlier) return 'WAITING';
  return state === 'PENDING' && lastError !== null ? 'RETRY' : state;
}

/** What a domain hands over for another system. Everything personal is in `payload`, which is stored encrypted. */
export interface OutboxInput extends Placed {
  /** Key of a registered outbound channel. */
  channel: string;
  /** One of the channel's kinds; letters and underscores, so that it never continues the number in the push id. */
  kind: string;
  /**
   * What must arrive in order: messages of one stream wait for each other. Ends with the record's id; two channels about one record need
   * two streams (`<subCaseId>`, `dept:<subCaseId>`), or the failure of one would hold the other. At most 80 characters.
   */
  streamKey: string;
  /** Business number by which people find the stream: 办件编号. */
  streamTitle: string;
  /** As the channel sends it; JSON. */
  payload: Readonly<Record<string, unknown>>;
  /** The same for the screen, personal data masked. */
  masked: Readonly<Record<string, unknown>>;
  recordType: string;
  recordId: string;
  /** The record on whose page the push is shown, where that is another one: the case of a sub-case. */
  rootId?: string;
}

/** What became of it: its place in the stream and the id that the counterpart knows it by. */
export interface PushedMessage {
  id: string;
  pushId: string;
  streamKey: string;
  seq: number;
}
