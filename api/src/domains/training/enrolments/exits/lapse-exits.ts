import { anyOf, tables } from '../../../../database/tables.ts';
import { advance, type FlowChange } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { LIVE_STATES } from '../seats.ts';
import { EXIT } from './record-type.ts';

/** What asks to leave an enrolment that has ended otherwise has nothing left to ask for. */
export async function lapseExits(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const lives = (state: string) => LIVE_STATES.some((live) => live === state);
  const ended = changes.filter(({ action, to }) => action !== 'exit' && !lives(to)).map(({ row }) => row.id);
  if (ended.length === 0) return;
  const open = await tables(tx)
    .selectFrom('training_exit')
    .select('id')
    .where('enrolment_id', '=', anyOf(ended))
    .where('state', '=', 'ASKED')
    .orderBy('id')
    .execute();
  if (open.length > 0) await advance(tx, { type: EXIT, action: 'lapse', rows: open, mode: 'CASCADE' });
}
