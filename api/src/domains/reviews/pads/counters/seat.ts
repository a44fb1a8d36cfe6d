import { run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import { type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import type { ServiceCounterType } from './counter.type.ts';
import { getCounter, viewCounter } from './find-counters.ts';

/** The counter at which the caller sits in this session; null before one was chosen. */
export async function ownSeat(ctx: Ctx): Promise<ServiceCounterType | null> {
  const { sessionId } = requireUser(ctx);
  const seat = await tables(ctx)
    .selectFrom('counter_seat as s')
    .innerJoin('service_counter as c', 'c.id', 's.counter_id')
    .select('s.counter_id as counterId')
    .where('s.session_id', '=', sessionId)
    .where('c.enabled', '=', true)
    .executeTakeFirst();
  // A counter that the person may no longer use is no seat; the console asks anew.
  return seat
    ? getCounter(ctx, seat.counterId).then(
        (row) => viewCounter(ctx, row),
        () => null,
      )
    : null;
}

/** The counter that the caller used in an earlier session, to be offered first. */
export async function lastSeat(ctx: Ctx): Promise<string | null> {
  const found = await tables(ctx)
    .selectFrom('counter_seat')
    .select('counter_id as counterId')
    .where('user_id', '=', requireUser(ctx).userId)
    .orderBy('taken_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found?.counterId ?? null;
}

/** Says once per session at which counter one sits; another choice replaces it. */
export async function takeSeat(ctx: Ctx, counterId: string): Promise<ServiceCounterType> {
  const { sessionId, userId } = requireUser(ctx);
  const counter = await getCounter(ctx, counterId);
  if (!counter.enabled) throw refuse('NOT_FOUND');
  await run(
    ctx,
    sql`insert into counter_seat (session_id, user_id, counter_id, taken_at)
        values (${sessionId}, ${userId}, ${counter.id}, ${ctx.app.clock.now()})
        on conflict (session_id) do update set counter_id = excluded.counter_id, taken_at = excluded.taken_at`,
  );
  return viewCounter(ctx, counter);
}
