import { firstRow, sql } from '../../database/sql.ts';
import { DomainError, refuse } from '../errors/index.ts';
import type { Correction } from '../exchange/channel.ts';
import { type Ctx, requireUser } from '../kernel/context.ts';
import { outboxErrors } from './errors.ts';
import { getPushesInScope, type PushHead } from './find-pushes.ts';
import { OUTBOX_STATES, type OutboxState } from './message.ts';
import { openPayload } from './payload.ts';

type Payload = Readonly<Record<string, unknown>>;

/** A rejected push, opened for its correction. */
export interface CorrectablePush {
  push: PushHead;
  correction: Correction;
  attempts: number;
  payload: Payload;
  masked: Payload;
}

/** The push of a person's act, inside the scope. @throws NOT_FOUND */
export async function getPushHead(ctx: Ctx, id: string): Promise<PushHead> {
  requireUser(ctx);
  const [push] = await getPushesInScope(ctx, [id]);
  if (!push) throw refuse('NOT_FOUND');
  return push;
}

/** Opens the push and, in a transaction, holds it. @throws E-0503 where it is not rejected, E-PUSH-01 where its kind takes no corrections */
export async function openCorrectable(ctx: Ctx, push: PushHead): Promise<CorrectablePush> {
  const row = await firstRow<{ kind: string; state: OutboxState; attempts: number; payload: string; masked: Payload }>(
    ctx,
    sql`select kind, state, attempts, payload, payload_masked as masked from outbox_message where id = ${push.id}
        ${ctx.inTransaction ? sql`for update` : sql``}`,
  );
  if (!row) throw refuse('NOT_FOUND');
  if (row.state !== 'REJECTED') throw refuse('E-0503', { state: OUTBOX_STATES[row.state] });
  const correction = ctx.app.registry.outbound.get(push.channel)?.corrections?.[row.kind];
  if (!correction) throw new DomainError('E-PUSH-01', outboxErrors['E-PUSH-01']);
  const { attempts, masked } = row;
  return { push, correction, attempts, masked, payload: openPayload(ctx.app.keys, push.id, row.payload) };
}
