import { tables } from '../../../../database/tables.ts';
import { advance } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { raiseInspectionMarks } from '../outcome/marks.ts';
import { INSPECTION } from '../record-types.ts';
import type { CycleRow } from './cycle-row.ts';

/** With the cycle's end every project whose inspection is open is marked M5 (BR15-3, 02 §11.7); what nobody has reported is over. */
export async function endInspections(tx: Ctx, cycle: CycleRow): Promise<void> {
  const open = await tables(tx)
    .selectFrom('project_inspection')
    .select(['id', 'project_id as projectId', 'state'])
    .where('cycle_id', '=', cycle.id)
    .where('state', 'not in', ['DONE', 'ENDED'])
    .orderBy('id')
    .execute();
  await raiseInspectionMarks(tx, 'M5', open, `${cycle.subject}结束时年检未完成`);
  const unreported = open.filter(({ state }) => state === 'REPORTING');
  if (unreported.length > 0)
    await advance(tx, {
      type: INSPECTION,
      action: 'lapse',
      rows: unreported.map(({ id }) => ({ id })),
      mode: 'CASCADE',
    });
}
