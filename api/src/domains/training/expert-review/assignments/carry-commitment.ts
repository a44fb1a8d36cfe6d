import { rows, sql } from '../../../../database/sql.ts';
import { advance } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { ASSIGNMENT } from '../record-types.ts';

/** T18-1 is once per batch: tasks that come to somebody who has committed himself already need no second signature. */
export async function carryCommitment(tx: Ctx, ids: readonly string[]): Promise<void> {
  const signed = await rows<{ id: string }>(
    tx,
    sql`select a.id from review_assignment a
          join review_commitment c on c.batch_id = a.batch_id and c.expert_id = a.expert_id
         where a.id = any(${[...ids]}::uuid[]) and a.state = 'ASSIGNED' and not a.reserve order by a.id`,
  );
  if (signed.length > 0) await advance(tx, { type: ASSIGNMENT, action: 'commit', rows: signed, mode: 'CASCADE' });
}
