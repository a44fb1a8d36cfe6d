import type { SqlInstant } from '../../database/sql.ts';
import { formatShort } from '../calendar/index.ts';
import { fillText, kernelErrors } from '../errors/index.ts';
import { hasPermission } from '../kernel/actor.ts';
import type { Ctx } from '../kernel/context.ts';
import { type OutboxState, PUSH_STANDINGS, standingOf } from './message.ts';
import { shownAttempt } from './retry-schedule.ts';

/** A push as the list reads it. */
export interface PushRow {
  id: string;
  pushId: string;
  channel: string;
  kind: string;
  streamKey: string;
  streamTitle: string;
  seq: number;
  state: OutboxState;
  attempts: number;
  nextAttemptAt: SqlInstant | null;
  lastError: string | null;
  answerCode: string | null;
  answerMessage: string | null;
  createdAt: SqlInstant;
  ackedAt: SqlInstant | null;
  payload: unknown;
  caseId: string | null;
  waitingForEarlier: boolean;
}

/** A push as the API shows it, with what this caller may do. */
export interface PushView extends PushRow {
  channelTitle: string;
  kindTitle: string;
  stateTitle: string;
  /** E-0505 with the time of the next try; absent while nothing failed or nothing is tried by itself (01 §2.9). */
  retryNotice: string | null;
  canRetry: boolean;
  canAmend: boolean;
  canSkip: boolean;
}

export function toView(ctx: Ctx, row: PushRow): PushView {
  const channel = ctx.app.registry.outbound.get(row.channel);
  const ended = row.state === 'REJECTED' || row.state === 'DEAD';
  const waitsForRetry = row.state === 'PENDING' && row.attempts > 0 && !row.waitingForEarlier;
  const channelTitle = channel?.title ?? row.channel;
  const next = shownAttempt(row.nextAttemptAt, ctx.app.clock.now());
  const again = waitsForRetry ? next : null;
  return {
    ...row,
    channelTitle,
    retryNotice: again && fillText(kernelErrors['E-0505'], { channel: channelTitle, time: formatShort(again) }),
    kindTitle: channel?.kinds[row.kind] ?? row.kind,
    stateTitle: PUSH_STANDINGS[standingOf(row.state, row.lastError, row.waitingForEarlier)],
    // When the message's lease ends is nothing a person could use.
    nextAttemptAt: row.state === 'PENDING' && !row.waitingForEarlier ? next : null,
    canRetry: (ended || waitsForRetry || row.state === 'SENT') && hasPermission(ctx.actor, 'push:retry'),
    canAmend:
      row.state === 'REJECTED' &&
      channel?.corrections?.[row.kind] !== undefined &&
      hasPermission(ctx.actor, 'push:amend'),
    canSkip: ended && hasPermission(ctx.actor, 'push:skip'),
  };
}
