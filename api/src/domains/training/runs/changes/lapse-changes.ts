import { anyOf, tables } from '../../../../database/tables.ts';
import { advance, statesWith } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { RUN_CHANGE } from '../record-types.ts';
import { runChangeFlow } from './change.flow.ts';

/** What was asked for runs that are over has nobody to decide it any more. */
export async function lapseChanges(tx: Ctx, runIds: readonly string[]): Promise<void> {
  if (runIds.length === 0) return;
  const open = await tables(tx)
    .selectFrom('run_change')
    .select('id')
    .where('run_id', '=', anyOf(runIds))
    .where('state', '=', anyOf(statesWith(runChangeFlow, 'lapse')))
    .orderBy('id')
    .execute();
  if (open.length > 0) await advance(tx, { type: RUN_CHANGE, action: 'lapse', rows: open, mode: 'CASCADE' });
}
