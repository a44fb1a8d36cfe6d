import { rows, sql } from '../../../../database/sql.ts';
import { type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import { assignmentFlow } from '../assignments/assignment.flow.ts';
import { COMMITMENT } from './commit.ts';
import type { OwnReviewTaskType, OwnReviewType } from './own-review.type.ts';

type BatchRow = Omit<OwnReviewType, 'now' | 'commitmentText' | 'committed' | 'tasks'> & {
  namesOpen: boolean;
  materialBegun: boolean;
  scoresOpen: boolean;
};
type TaskRow = Omit<OwnReviewTaskType, 'stateTitle' | 'scores'> & {
  batchId: string;
  scores: Readonly<Record<string, string>>;
};

const stateTitle = (state: string) => assignmentFlow.states[state]?.title ?? state;

/**
 * The caller's reviews, newest first, in two statements. Before the material is public neither names nor number of the projects' sheets are
 * told, scores by criterion only while scores are given, afterwards numbers and the caller's totals remain (02 §10.2).
 */
export async function listOwnReviews(ctx: Ctx): Promise<OwnReviewType[]> {
  const { userId } = requireUser(ctx);
  const now = ctx.app.clock.now();
  const batches = await rows<BatchRow>(
    ctx,
    sql`select b.id, b.title, b.meeting_at as "meetingAt", b.place, b.material_from as "materialFrom", b.material_to as "materialTo",
          b.score_from as "scoreFrom", b.score_to + b.grace_minutes * interval '1 minute' as "scoreTo", b.state,
          mine.n as "taskCount", mine.leader, b.material_from <= ${now} as "materialBegun",
          b.material_from <= ${now} and ${now} < b.material_to as "namesOpen",
          b.score_from <= ${now} and ${now} < b.score_to + b.grace_minutes * interval '1 minute' as "scoresOpen", b.criteria,
          (select c.accepted_at from review_commitment c join review_expert e on e.id = c.expert_id
            where c.batch_id = b.id and e.account_id = ${userId}) as "committedAt"
        from review_batch b
        join (select a.batch_id, (count(*) filter (where not p.withdrawn))::int as n, bool_or(a.leader and not p.withdrawn) as leader
                from review_assignment a join review_batch_project p on p.id = a.batch_project_id
               where a.account_id = ${userId} and not a.reserve and a.state not in ('RECUSED', 'REPLACED') group by a.batch_id) mine
          on mine.batch_id = b.id
       where b.state not in ('DRAFT', 'VOID') order by b.id desc limit 100`,
  );
  const tasks = Map.groupBy(await tasksOf(ctx, userId), ({ batchId }) => batchId);
  return batches.map(({ namesOpen, materialBegun, scoresOpen, criteria, ...batch }) => ({
    ...batch,
    now,
    committed: batch.committedAt !== null,
    commitmentText: COMMITMENT.text,
    criteria: scoresOpen ? criteria : [],
    tasks: materialBegun
      ? (tasks.get(batch.id) ?? []).map((task) => toTask(task, { names: namesOpen, scores: scoresOpen }))
      : [],
  }));
}

/** A task as its expert may see it. */
export function toTask(
  { batchId: _batch, projectName, institutionName, scores, ...task }: TaskRow,
  shown: { names: boolean; scores: boolean },
): OwnReviewTaskType {
  return {
    ...task,
    projectName: shown.names ? projectName : null,
    institutionName: shown.names ? institutionName : null,
    scores: shown.scores ? Object.entries(scores).map(([code, score]) => ({ code, score })) : [],
    stateTitle: stateTitle(task.state),
  };
}

/** The caller's tasks, or one of them. */
export function tasksOf(ctx: Ctx, userId: string, id?: string): Promise<TaskRow[]> {
  return rows<TaskRow>(
    ctx,
    sql`select a.id, a.version, a.batch_id as "batchId", p.seq, p.display_name as "projectName",
          case when b.show_institution then v.institution->>'name' end as "institutionName", a.leader, s.total::text as total, a.state,
          coalesce(s.scores, '{}') as scores,
          coalesce((select jsonb_agg(jsonb_build_object('version', w.sheet_version, 'total', w.total::text,
              'submittedAt', to_char(w.submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
              'withdrawnAt', to_char(w.withdrawn_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by w.sheet_version)
             from review_sheet_version w where w.assignment_id = a.id), '[]') as versions
        from review_assignment a join review_batch b on b.id = a.batch_id join review_batch_project p on p.id = a.batch_project_id
        join project_application_version v on v.application_id = p.application_id and v.content_version = p.content_version
        left join review_sheet s on s.assignment_id = a.id
       where a.account_id = ${userId} and not a.reserve and a.state not in ('RECUSED', 'REPLACED') and not p.withdrawn
         and (${id ?? null}::uuid is null or a.id = ${id ?? null}::uuid) order by p.seq, a.id`,
  );
}
