import { rows, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { assignmentFlow } from '../assignments/assignment.flow.ts';
import type { ExpertEngagementType } from './expert.type.ts';

/** The reviews in which experts were given projects, newest first, in one statement. */
export async function readEngagements(ctx: Ctx, ids: readonly string[]): Promise<Map<string, ExpertEngagementType[]>> {
  const found = await rows<Omit<ExpertEngagementType, 'stateTitle'> & { expertId: string; state: string }>(
    ctx,
    sql`select a.id, a.expert_id as "expertId", a.batch_id as "batchId", b.title as "batchTitle", b.batch_no as "batchNo",
          a.project_name as "projectName", i.name as "institutionName", a.leader, a.reserve, a.state
        from review_assignment a join review_batch b on b.id = a.batch_id
        join review_batch_project p on p.id = a.batch_project_id join training_institution i on i.id = p.institution_id
       where a.expert_id = any(${[...ids]}::uuid[]) order by a.id desc`,
  );
  return Map.groupBy(
    found.map((row) => ({ ...row, stateTitle: assignmentFlow.states[row.state]?.title ?? row.state })),
    ({ expertId }) => expertId,
  );
}
