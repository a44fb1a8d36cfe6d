import { sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { bureausOf } from '../district-office.ts';
import { onEnrolmentsMoved } from '../enrolments/points.ts';
import { recountContracts } from './contracts/keep-contracts.ts';
import { leaveRun } from './placing.ts';
import { BEFORE_RUNNING } from './run.flow.ts';

/** Steps of an enrolment that its run did not take itself. */
const LEAVES: readonly string[] = ['exit', 'revokePlaced'];

/**
 * 02 §13.7: who leaves or is rejected after he was placed is out of the run. Before it begins its contracts say so, and who has too few left hears of
 * it; nothing is cancelled by itself (BR21-3).
 */
export const leavingWithEnrolments = onEnrolmentsMoved.join(async (tx: Ctx, changes: readonly FlowChange[]) => {
  const runs = await leaveRun(
    tx,
    changes.filter(({ action }) => LEAVES.includes(action)).map(({ row }) => row.id),
  );
  if (runs.length === 0) return;
  const waiting = await tables(tx)
    .selectFrom('training_run as r')
    .select(['r.id', 'r.run_no as runNo', 'r.name', 'r.org_id as orgId', 'r.district_code as districtCode'])
    .select([
      'r.trainee_count as count',
      sql<number>`coalesce((select max(o.min_trainees) from enrolment_round o where o.id = any(r.round_ids)), 1)`.as(
        'fewest',
      ),
    ])
    .where('r.id', '=', anyOf(runs))
    .where('r.state', '=', anyOf(BEFORE_RUNNING))
    .orderBy('r.id')
    .execute();
  await recountContracts(
    tx,
    waiting.map(({ id }) => id),
  );
  const few = waiting.filter(({ count, fewest }) => count < fewest);
  const bureaus = await bureausOf(
    tx,
    few.map(({ districtCode }) => districtCode),
  );
  await sendNotices(
    tx,
    few.flatMap(({ id, runNo, name, orgId, districtCode, count, fewest }) => {
      const variables = { 班次编号: runNo, 班次: name, 人数: count, 最少: fewest };
      const bureau = bureaus.get(districtCode);
      return [
        { template: 'N464', receivers: [{ roleCode: 'INST', orgId }], variables, link: `/own-runs/${id}` },
        ...(bureau
          ? [
              {
                template: 'N464',
                receivers: [{ roleCode: 'BIZ_OFFICER', orgId: bureau }],
                variables,
                link: `/training/runs/${id}`,
              },
            ]
          : []),
      ];
    }),
  );
});
