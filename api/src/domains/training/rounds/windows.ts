import { sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { advance } from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { ROUND } from './record-type.ts';

const SLICE = 200;

/** Which step is due when, in the order in which a round takes them. */
const STEPS = [
  { action: 'open', states: ['PUBLISHED'], moment: sql`open_from` },
  { action: 'close', states: ['OPEN', 'PAUSED'], moment: sql`open_to` },
] as const;

/** J1: opens and closes rounds; a worker that was away takes both steps at once. */
export async function moveRounds(ctx: Ctx): Promise<{ 批次: number }> {
  let moved = 0;
  for (const { action, states, moment } of STEPS)
    for (let found = SLICE; found === SLICE; moved += found) found = await moveSlice(ctx, action, states, moment);
  return { 批次: moved };
}

function moveSlice(ctx: Ctx, action: string, states: readonly string[], moment: ReturnType<typeof sql>) {
  return transaction(ctx, async (tx) => {
    const due = await tables(tx)
      .selectFrom('enrolment_round')
      .select('id')
      .where('state', '=', anyOf(states))
      .where(sql<boolean>`${moment} <= ${tx.app.clock.now()}`)
      .orderBy('id')
      .limit(SLICE)
      .forUpdate()
      .skipLocked()
      .execute();
    if (due.length > 0) await advance(tx, { type: ROUND, action, rows: due });
    return due.length;
  });
}
