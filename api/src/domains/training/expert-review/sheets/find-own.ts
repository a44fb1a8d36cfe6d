import { rows, sql } from '../../../../database/sql.ts';
import { type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import { assignmentFlow } from '../assignments/assignment.flow.ts';
import { COMMITMENT } from './commit.ts';
import type { OwnReviewTaskType, OwnReviewType } from './own-review.type.ts';

type BatchRow = Omit<OwnReviewType, 'now' | 'commitmentText' | 'tasks'> & {
  namesOpen: boolean;
  materialBegun: boolean;
};
type TaskRow = Omit<OwnReviewTaskType, 'stateTitle'> & { batchId: string };

const stateTitle = (state: string) => assignmentFlow.states[state]?.title ?? state;

/**
 * The caller's reviews, newest first, in two statements. Before the material is public neither names nor number of the projects' sheets are
 * told, afterwards their numbers and the caller's totals remain (02 §10.2).
 */
export async function listOwnReviews(ctx: Ctx): Promise<OwnReviewType[]> {
  const { userId } = requireUser(ctx);
  const now = ctx.app.clock.now();
  const batches = await rows<BatchRow>(
    ctx,
    sql`select b.id, b.title, b.meeting_at as "meetingAt", b.place, b.material_from as "materialFrom", b.material_to as "materialTo",
          b.score_from as "scoreFrom", b.score_to + b.grace_minutes * interval '1 minute' as "scoreTo", b.state,
          mine.n as "taskCount", b.material_from <= ${now} as "materialBegun",
          b.material_from <= ${now} and ${now} < b.material_to as "namesOpen",
          exists (select 1 from review_commitment c join review_expert e on e.id = c.expert_id
                   where c.batch_id = b.id and e.account_id = ${userId}) as committed
        from review_batch b
        join (select batch_id, count(*)::int as n from review_assignment
               where account_id = ${userId} and not reserve and state not in ('RECUSED', 'REPLACED') group by batch_id) mine on mine.batch_id = b.id
       where b.state not in ('DRAFT', 'VOID') order by b.id desc limit 100`,
  );
  const tasks = Map.groupBy(await tasksOf(ctx, userId), ({ batchId }) => batchId);
  return batches.map(({ namesOpen, materialBegun, ...batch }) => ({
    ...batch,
    now,
    commitmentText: COMMITMENT.text,
    tasks: materialBegun ? (tasks.get(batch.id) ?? []).map((task) => toTask(task, namesOpen)) : [],
  }));
}

/** A task as its expert may see it. */
export function toTask(
  { batchId: _batch, projectName, institutionName, ...task }: TaskRow,
  namesOpen: boolean,
): OwnReviewTaskType {
  return {
    ...task,
    projectName: namesOpen ? projectName : null,
    institutionName: namesOpen ? institutionName : null,
    stateTitle: stateTitle(task.state),
  };
}

/** The caller's tasks, or one of them. */
export function tasksOf(ctx: Ctx, userId: string, id?: string): Promise<TaskRow[]> {
  return rows<TaskRow>(
    ctx,
    sql`select a.id, a.version, a.batch_id as "batchId", p.seq, p.display_name as "projectName",
          case when b.show_institution then i.name end as "institutionName", a.leader, s.total::text as total, a.state
        from review_assignment a join review_batch b on b.id = a.batch_id join review_batch_project p on p.id = a.batch_project_id
        join training_institution i on i.id = p.institution_id left join review_sheet s on s.assignment_id = a.id
       where a.account_id = ${userId} and not a.reserve and a.state not in ('RECUSED', 'REPLACED') and not p.withdrawn
         and (${id ?? null}::uuid is null or a.id = ${id ?? null}::uuid) order by p.seq, a.id`,
  );
}
