import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { getCycleRow } from '../cycles/cycle-row.ts';
import { lockInspection, touch } from '../lock-inspection.ts';
import { takeSnapshots } from './snapshots.ts';

/** 重新统计 (BR19-3): counted anew while nothing is decided; what was counted before is kept. @throws NOT_FOUND, E-0504, E-0503 */
export async function recount(ctx: Ctx, id: string, version: number): Promise<void> {
  await transaction(ctx, async (tx) => {
    const states = ['REPORTING', 'DIST_REVIEW', 'IMPROVING', 'RE_REVIEW', 'BACK_TO_DIST'];
    const row = await lockInspection(tx, { id, version, states, operation: 'recountInspection' });
    const { periodFrom, periodTo } = await getCycleRow(tx, row.cycleId);
    await takeSnapshots(tx, [row], { from: periodFrom, to: periodTo }, 'RECOUNT');
    await touch(tx, row.id);
  });
}
