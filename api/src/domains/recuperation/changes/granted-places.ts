import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { OPEN_CHANGE } from './change.flow.ts';

/** Places that an institution was given after the roster stood (R29-5) and for which no 增补 is under way; under the plan's lock. */
export async function placesLeft(tx: Ctx, submissionId: string): Promise<number> {
  const { left } = await tables(tx)
    .selectFrom('recup_submission as s')
    .select(
      sql<number>`s.granted - (select count(*)::int from recup_change g join recup_nomination n on n.id = g.substitute_id
        where n.submission_id = s.id and g.kind = 'ADD' and g.state = any(${[...OPEN_CHANGE]}::text[]))`.as('left'),
    )
    .where('s.id', '=', submissionId)
    .executeTakeFirstOrThrow();
  return left;
}

/** A granted place is taken: it counts as an ordinary one from now on. */
export const takeGranted = (tx: Ctx, submissionId: string) =>
  tables(tx)
    .updateTable('recup_submission')
    .set({ granted: sql<number>`granted - 1`, updated_at: tx.app.clock.now() })
    .where('id', '=', submissionId)
    .where('granted', '>', 0)
    .executeTakeFirstOrThrow();
