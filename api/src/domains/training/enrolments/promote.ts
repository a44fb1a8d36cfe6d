import { run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { Interception } from '../trainees/intercept/intercept.ts';
import { hitsNow } from './checks/hits-now.ts';
import { lockRound } from './lock-round.ts';
import { ENROLMENT } from './record-type.ts';
import { hasPlace } from './seats.ts';

/**
 * T13-5: places that have become free go to the waiting list, lowest number first; whose district has none left is passed over, and who does not
 * fit any more by what is known of him now gives his turn to the next.
 */
export async function promoteWaiting(tx: Ctx, roundIds: readonly string[]): Promise<void> {
  for (const roundId of [...new Set(roundIds)].sort()) {
    const { seating, state } = await lockRound(tx, roundId);
    if (['WITHDRAWN', 'CONVERTED'].includes(state)) continue;
    const waiting = await tables(tx)
      .selectFrom('training_enrolment')
      .select(['id', sql<string>`coalesce(placed_in, district_code)`.as('district')])
      .where('round_id', '=', roundId)
      .where('state', '=', 'WAITLIST')
      .orderBy('waitlist_no')
      .execute();
    const taken: Record<string, number> = { ...seating.taken };
    const promoted: { id: string }[] = [];
    for (const { id, district } of waiting) {
      if (!hasPlace({ ...seating, taken }, district)) continue;
      const hits = await hitsNow(tx, id);
      if (hits.length > 0) {
        await intercept(tx, id, hits);
        continue;
      }
      taken[district] = (taken[district] ?? 0) + 1;
      promoted.push({ id });
    }
    if (promoted.length > 0) await advance(tx, { type: ENROLMENT, action: 'promote', rows: promoted, mode: 'CASCADE' });
  }
}

async function intercept(tx: Ctx, id: string, hits: readonly Interception[]): Promise<void> {
  await run(
    tx,
    sql`update training_enrolment set interceptions = ${JSON.stringify(hits)}::jsonb, block_code = ${hits[0]?.code ?? null},
          identity_result = 'INTERCEPTED', identity_notes = ${hits.map(({ message }) => message)}::text[] where id = ${id}`,
  );
  const input = { reasonText: hits[0]?.message };
  await advance(tx, { type: ENROLMENT, action: 'intercept', rows: [{ id, input }], mode: 'CASCADE' });
}
