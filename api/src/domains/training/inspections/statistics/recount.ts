import { run, sql } from '../../../../database/sql.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { getCycleRow } from '../cycles/cycle-row.ts';
import { lockInspection, touch } from '../lock-inspection.ts';
import { takeSnapshots } from './snapshots.ts';

/** States in which a report lies with the district. */
const REPORTED = ['DIST_REVIEW', 'RE_REVIEW', 'BACK_TO_DIST'];

/**
 * 重新统计 (BR19-3): counted anew, what was counted before is kept. With the report the statistics are frozen; then only what the institution
 * disputes is counted again. Before, an institution that has found them right looks at the new ones (T19-2).
 *
 * @throws NOT_FOUND, E-0504, E-0503, E-1916
 */
export async function recount(ctx: Ctx, id: string, version: number): Promise<void> {
  await transaction(ctx, async (tx) => {
    const states = ['REPORTING', ...REPORTED];
    const row = await lockInspection(tx, { id, version, states, operation: 'recountInspection' });
    if (row.state !== 'REPORTING' && row.statisticsAnswer !== 'DISPUTED')
      throw new DomainError('E-1916', '机构对开班统计无异议，统计已随上报冻结，不能重新统计');
    const { periodFrom, periodTo } = await getCycleRow(tx, row.cycleId);
    await takeSnapshots(tx, [row], { from: periodFrom, to: periodTo }, 'RECOUNT');
    if (row.state === 'REPORTING')
      await run(
        tx,
        sql`update project_inspection set statistics_answer = null where id = ${row.id} and statistics_answer = 'CONFIRMED'`,
      );
    await touch(tx, row.id);
  });
}
