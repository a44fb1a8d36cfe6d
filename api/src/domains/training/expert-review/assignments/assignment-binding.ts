import { rows, run, sql } from '../../../../database/sql.ts';
import {
  type FlowChange,
  type FlowRow,
  type GuardAnswer,
  judgedBy,
  type RecordBinding,
} from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { ASSIGNMENT } from '../record-types.ts';
import { keepWithdrawn } from '../sheets/keep-versions.ts';
import { assignmentFlow } from './assignment.flow.ts';
import { tellAboutTasks } from './tell-experts.ts';

interface AssignmentFacts extends Readonly<Record<string, unknown>> {
  scoringOpen: boolean;
  batchOpen: boolean;
}

export const SCORING_OVER = { code: 'E-1703', message: '打分时间已结束，未提交的草稿不计入' } as const;

const scoringOpen = (facts: AssignmentFacts): GuardAnswer => (facts.scoringOpen ? true : SCORING_OVER);
const batchOpen = (facts: AssignmentFacts): GuardAnswer =>
  facts.batchOpen ? true : { code: 'E-1702', message: '打分已结束，不能再更换或回避专家' };

/** The windows are read by the clock, not by the batch's state: the job that moves it may come a minute later. */
async function loadFacts(ctx: Ctx, records: readonly FlowRow[]): Promise<Map<string, AssignmentFacts>> {
  const now = ctx.app.clock.now();
  const found = await rows<AssignmentFacts & { id: string }>(
    ctx,
    sql`select a.id, b.state in ('DRAFT', 'PUBLISHED', 'MATERIAL_OPEN', 'SCORING') as "batchOpen",
          b.state in ('PUBLISHED', 'MATERIAL_OPEN', 'SCORING') and b.score_from <= ${now}
            and ${now} < b.score_to + b.grace_minutes * interval '1 minute' as "scoringOpen"
        from review_assignment a join review_batch b on b.id = a.batch_id
       where a.id = any(${records.map((row) => row.id)}::uuid[])`,
  );
  return new Map(found.map(({ id, ...rest }) => [id, rest as AssignmentFacts]));
}

const RECUSALS: Readonly<Record<string, string>> = { askRecusal: 'DECLARED', recuse: 'ORDERED' };

async function applyEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const { row, action, input } of changes) {
    const type = RECUSALS[action];
    if (type)
      await run(
        tx,
        sql`update review_assignment set recusal_type = ${type}, recusal_reason = ${input.reasonText ?? ''} where id = ${row.id}`,
      );
  }
  const declined = changes.filter(({ action }) => action === 'declineRecusal').map(({ row }) => row.id);
  if (declined.length > 0)
    await run(
      tx,
      sql`update review_assignment set recusal_type = null, recusal_reason = null where id = any(${declined}::uuid[])`,
    );
  await keepWithdrawn(
    tx,
    changes.filter(({ action }) => action === 'withdraw').map(({ row }) => row.id),
  );
  await tellAboutTasks(tx, changes);
}

/** Assignments as records of the flow engine; each belongs to its expert's account. */
export const assignmentBinding: RecordBinding = {
  type: ASSIGNMENT,
  title: '评审任务',
  flow: assignmentFlow.key,
  table: 'review_assignment',
  titleColumn: 'assignment_no',
  subjectColumn: 'project_name',
  link: '/training/reviews?assignment={id}',
  viewPermission: 'training.assignment:view',
  ownerColumn: 'account_id',
  belongsToColumn: 'batch_id',
  // Why somebody stepped back is between him and the city.
  veiled: {
    permission: 'training.review:experts',
    actions: {
      askRecusal: null,
      recuse: null,
      grantRecusal: null,
      declineRecusal: null,
      replace: null,
      withdraw: null,
    },
  },
  ...judgedBy<AssignmentFacts>({ guards: { scoringOpen, batchOpen }, loadFacts }),
  onChange: applyEffects,
};
