import { run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { advance, statesWith } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type DeathFollower, findPersonByDocument, RESIDENT_ID_CARD } from '../../people/index.ts';
import { candidateFlow } from '../candidate.flow.ts';
import { endEntitlement } from '../results/stop.ts';

/** States in which somebody may leave the list before it is pushed. */
const LEAVING = statesWith(candidateFlow, 'lapse');

/**
 * Whoever has died is waited for no longer (03 §34.3, 01 §8.6 no. 7): who is insured is stopped from the month after, who is not leaves the list; what
 * is on its way at 社保系统 is stopped when its result comes, by the month that stands here.
 */
async function leaveList(tx: Ctx, idNo: string, month: string): Promise<void> {
  const person = await findPersonByDocument(tx, { idType: RESIDENT_ID_CARD, idNo });
  if (!person) return;
  const live = await tables(tx)
    .selectFrom('entitlement_candidate')
    .select(['id', 'state', sql<boolean>`'SUCCESS' in (pension_state, medical_state)`.as('insured')])
    .where('person_id', '=', person.id)
    .where('state', 'not in', ['EXCLUDED', 'LAPSED', 'CLOSED'])
    .orderBy('id')
    .forUpdate()
    .execute();
  if (live.length === 0) return;
  await run(
    tx,
    sql`update entitlement_candidate set waiting_end = coalesce(waiting_end, ${month}) where id = any(${live.map(({ id }) => id)}::uuid[])`,
  );
  const leaving = live.filter(({ state, insured }) => LEAVING.includes(state) && !insured);
  if (leaving.length > 0)
    await advance(tx, { type: 'candidate', action: 'lapse', rows: leaving.map(({ id }) => ({ id })) });
  await endEntitlement(
    tx,
    live
      .filter(({ state, insured }) => state === 'SUCCESS' || (insured && LEAVING.includes(state)))
      .map(({ id }) => id),
  );
}

export const followDeaths: DeathFollower = {
  confirmed: (tx, { idNo }, { diedOn }) => leaveList(tx, idNo, diedOn.slice(0, 7)),
};
