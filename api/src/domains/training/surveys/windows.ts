import { sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { advance } from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { SURVEY } from './record-type.ts';

const SLICE = 200;
const STEPS = [
  { action: 'open', states: ['PUBLISHED'], moment: sql`open_from` },
  { action: 'close', states: ['OPEN'], moment: sql`open_to` },
] as const;

/** J1: opens and closes surveys; a worker that was away takes both steps at once. */
export async function moveSurveys(ctx: Ctx): Promise<{ 调查: number }> {
  let moved = 0;
  for (const { action, states, moment } of STEPS)
    for (let found = SLICE; found === SLICE; moved += found)
      found = await transaction(ctx, async (tx) => {
        const due = await tables(tx)
          .selectFrom('needs_survey')
          .select('id')
          .where('state', '=', anyOf(states))
          .where(sql<boolean>`${moment} <= ${tx.app.clock.now()}`)
          .orderBy('id')
          .limit(SLICE)
          .forUpdate()
          .skipLocked()
          .execute();
        if (due.length > 0) await advance(tx, { type: SURVEY, action, rows: due });
        return due.length;
      });
  return { 调查: moved };
}
