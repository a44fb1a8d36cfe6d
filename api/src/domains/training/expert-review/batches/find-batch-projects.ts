import { rows, sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import { type FlowRow, flowColumns } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { assignmentFlow } from '../assignments/assignment.flow.ts';
import { ReviewAssignmentType, type ReviewProjectType } from './batch-project.type.ts';
import { readsExperts } from './review-reader.ts';

/** The projects of each batch in their order, with the results as far as the caller reads them (02 §1.4), in one statement. */
export async function readBatchProjects(
  ctx: Ctx,
  batchIds: readonly string[],
): Promise<Map<string, ReviewProjectType[]>> {
  const all = readsExperts(ctx);
  const found = await rows<ReviewProjectType & { batchId: string }>(
    ctx,
    sql`select p.batch_id as "batchId", p.id, p.application_id as "applicationId", p.seq, p.display_name as name, i.name as "institutionName",
          p.withdrawn, case when ${all} or b.state = 'FILED' then p.few_experts_reason end as "fewExpertsReason",
          case when r.batch_project_id is null or not (${all} or b.state in ('CONFIRMED', 'FILED')) then null else jsonb_build_object('assigned', r.assigned, 'valid', r.valid,
            'method', r.method, 'dropped', case when ${all} then to_jsonb(r.dropped) else '[]'::jsonb end, 'raw', r.raw::text, 'final', r.final::text, 'rank', r.rank,
            'outcome', r.outcome, 'flags', to_jsonb(r.flags), 'decision', r.decision, 'decisionReason', r.decision_reason,
            'computedAt', to_char(r.computed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
            'computedByName', r.computed_by_name) end as result
        from review_batch_project p join review_batch b on b.id = p.batch_id join training_institution i on i.id = p.institution_id
        left join review_result r on r.batch_project_id = p.id
       where p.batch_id = any(${[...batchIds]}::uuid[]) order by p.seq`,
  );
  return Map.groupBy(found, ({ batchId }) => batchId);
}

type Condition = ReturnType<typeof sql>;
type AssignmentRow = FlowRow & Omit<ReviewAssignmentType, 'row' | 'flow' | 'stateTitle' | keyof FlowRow>;

/**
 * The tasks of each project, experts in order; scores only once scoring is over. Who does not read experts is told their names once the batch is
 * filed, and nothing of what they did (02 §1.4). In one statement.
 */
export async function readAssignments(
  ctx: Ctx,
  projectIds: readonly string[],
): Promise<Map<string, ReviewAssignmentType[]>> {
  const all = readsExperts(ctx);
  const over = sql`${all} and b.state in ('CLOSED', 'COMPUTED', 'CONFIRMED', 'FILED')`;
  const own = (column: Condition) => sql`case when ${all} then ${column} end`;
  const found = await rows<AssignmentRow>(
    ctx,
    sql`select ${flowColumns('a')}, a.assignment_no as title, a.project_name as subject, null as "matterCode",
          a.batch_project_id as "batchProjectId", a.expert_id as "expertId", e.name as "expertName", e.employer, a.leader, a.reserve,
          ${own(sql`a.warning`)} as warning, ${own(sql`a.warning_reason`)} as "warningReason",
          ${own(sql`a.recusal_reason`)} as "recusalReason", ${own(sql`a.replace_reason`)} as "replaceReason",
          (select f.name from review_assignment s join review_expert f on f.id = s.expert_id where s.id = a.replaced_by)
            as "replacedByName", a.called_at as "calledAt",
          e.enabled and exists (select 1 from user_account u where u.id = e.account_id and u.status in ('ENABLED', 'PENDING')) as usable,
          case when ${over} then s.total::text end as total, ${own(sql`s.submitted_at`)} as "submittedAt",
          case when ${over} then coalesce(s.veto_flags, '{}') else '{}' end as "vetoFlags"
        from review_assignment a join review_batch b on b.id = a.batch_id join review_expert e on e.id = a.expert_id
        left join review_sheet s on s.assignment_id = a.id
       where a.batch_project_id = any(${[...projectIds]}::uuid[]) and (${all} or b.state = 'FILED') order by a.reserve, a.id`,
  );
  const views = found.map((row) =>
    Object.assign(new ReviewAssignmentType(), {
      ...row,
      row,
      stateTitle: assignmentFlow.states[row.state]?.title ?? row.state,
    }),
  );
  return Map.groupBy(views, ({ batchProjectId }) => batchProjectId);
}

/** How each part of the applications is shown, by batch. */
export async function readMaterials(ctx: Ctx, batchIds: readonly string[]) {
  const found = await tables(ctx)
    .selectFrom('review_material')
    .select(['batch_id as batchId', 'section', 'visible', 'watermark', 'downloadable'])
    .where('batch_id', '=', anyOf(batchIds))
    .execute();
  return Map.groupBy(found, ({ batchId }) => batchId);
}
