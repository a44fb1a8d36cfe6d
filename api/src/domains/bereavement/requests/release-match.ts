import { tables } from '../../../database/tables.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { liftPause } from '../payable/pause.ts';
import { MATCH } from '../record-types.ts';

/**
 * The match behind a request that came to nothing: waits again, or was wrong. A request that somebody began by hand has none; then only the pay is
 * set right.
 */
export async function releaseMatch(
  tx: Ctx,
  requestId: string,
  action: 'release' | 'refute',
  reasonText = '减员申请经审批核实有误',
): Promise<void> {
  const { kind, match_id, beneficiary_id } = await tables(tx)
    .selectFrom('reduction_request')
    .select(['kind', 'match_id', 'beneficiary_id'])
    .where('id', '=', requestId)
    .executeTakeFirstOrThrow();
  if (kind !== 'DEATH') return;
  if (!match_id) {
    // Whoever has paused him is 死亡库, not the request: as long as its match waits he stays paused.
    if (!(await isNamed(tx, beneficiary_id))) await liftPause(tx, beneficiary_id);
    return;
  }
  await tables(tx).updateTable('death_match').set({ handled_by: null }).where('id', '=', match_id).execute();
  await advance(tx, { type: MATCH, action, rows: [{ id: match_id }], mode: 'CASCADE', input: { reasonText } });
}

const isNamed = async (tx: Ctx, beneficiaryId: string): Promise<boolean> =>
  (await tables(tx)
    .selectFrom('death_match')
    .select('id')
    .where('beneficiary_id', '=', beneficiaryId)
    .where('state', '=', 'PENDING')
    .executeTakeFirst()) !== undefined;
