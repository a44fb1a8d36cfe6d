import { anyOf, tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { assignmentFlow } from '../assignments/assignment.flow.ts';
import type { ExpertEngagementType } from './expert.type.ts';

/** The reviews in which experts were given projects, newest first, in one statement. */
export async function readEngagements(ctx: Ctx, ids: readonly string[]): Promise<Map<string, ExpertEngagementType[]>> {
  const found = await tables(ctx)
    .selectFrom('review_assignment as a')
    .innerJoin('review_batch as b', 'b.id', 'a.batch_id')
    .innerJoin('review_batch_project as p', 'p.id', 'a.batch_project_id')
    .innerJoin('training_institution as i', 'i.id', 'p.institution_id')
    .select([
      'a.id',
      'a.expert_id as expertId',
      'a.batch_id as batchId',
      'b.title as batchTitle',
      'b.batch_no as batchNo',
      'a.project_name as projectName',
      'i.name as institutionName',
      'a.leader',
      'a.reserve',
      'a.state',
    ])
    .where('a.expert_id', '=', anyOf(ids))
    .orderBy('a.id', 'desc')
    .execute();
  return Map.groupBy(
    found.map((row) => ({ ...row, stateTitle: assignmentFlow.states[row.state]?.title ?? row.state })),
    ({ expertId }) => expertId,
  );
}
