import { rows, sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { JobDefinition } from '../../../platform/jobs/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { lockCases } from '../acts/lock-cases.ts';
import { CLOSED_STATES } from '../case-facts.ts';
import { HIT } from './detect/keep-hits.ts';
import { WITHDRAWAL } from './withdrawals/withdrawal.flow.ts';

const FOLLOW_JOB = 'duplicate.follow';

/**
 * Cases have ended: what hangs on them follows right after, in a transaction of its own. Within theirs, two cases of one pair that end at the
 * same moment would wait for each other.
 */
export async function followSoon(tx: Ctx): Promise<void> {
  await tx.app.jobs.send(tx, FOLLOW_JOB, {}, { key: FOLLOW_JOB });
}

/** Open pairs one of whose cases has ended, and requests that wait for a case that is over (4.5). Finds all of them, whatever was missed. */
export async function followEndedCases(ctx: Ctx): Promise<void> {
  await transaction(ctx, async (tx) => {
    const ended = await findEnded(tx);
    const cases = ended.map(({ newCaseId }) => newCaseId);
    await lockCases(tx, sql`c.id = any(${cases}::uuid[])`);
    for (const [action, group] of Map.groupBy(ended, (hit) => hit.action)) {
      await advance(tx, { type: HIT, action, mode: 'CASCADE', rows: group.map(({ id }) => ({ id })) });
    }
  });
  await transaction(ctx, lapseWithdrawals);
}

interface EndedHit {
  id: string;
  newCaseId: string;
  action: 'newWithdrawn' | 'oldWithdrawn' | 'expire';
}

/** That the old case was handled to its end is what makes the new one a duplicate: such a pair stays open while one of its matters does. */
function findEnded(tx: Ctx): Promise<EndedHit[]> {
  const withdrawn = (caseId: string) =>
    sql`exists (select 1 from withdraw_request w where w.case_id = ${sql.ref(caseId)} and w.state = 'APPROVED')`;
  return rows<EndedHit>(
    tx,
    sql`
    select h.id, h.new_case_id as "newCaseId",
           case when nc.state = 'CANCELLED' and ${withdrawn('nc.id')} then 'newWithdrawn'
                when nc.state = any(${[...CLOSED_STATES]}::text[]) then 'expire'
                when ${withdrawn('h.matched_case_id')} then 'oldWithdrawn'
                else 'expire' end as action
      from duplicate_hit h
      join one_thing_case nc on nc.id = h.new_case_id
     where h.state in ('OPEN', 'TOLD')
       and (nc.state = any(${[...CLOSED_STATES]}::text[]) or h.matched_case_id is not null and not exists (
              select 1 from duplicate_hit_matter m join sub_case ms on ms.id = m.matched_sub_case_id
               where m.hit_id = h.id and ms.state not in ('CANCELLED', 'FINISHED_TERMINATED')))
     order by h.id limit 1000`,
  );
}

async function lapseWithdrawals(tx: Ctx): Promise<void> {
  const waiting = await tables(tx)
    .selectFrom('withdraw_request as w')
    .innerJoin('one_thing_case as c', 'c.id', 'w.case_id')
    .select('w.id')
    .where('w.state', '=', 'PENDING')
    .where('c.state', '=', anyOf(CLOSED_STATES))
    .orderBy('w.id')
    .execute();
  if (waiting.length > 0) await advance(tx, { type: WITHDRAWAL, action: 'lapse', mode: 'CASCADE', rows: waiting });
}

export const followJob: JobDefinition = {
  name: FOLLOW_JOB,
  title: '重复办件随办件结束',
  cron: '*/10 * * * *',
  concurrency: 1,
  run: followEndedCases,
};
