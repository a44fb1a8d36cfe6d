import { rows, sql } from '../../../../database/sql.ts';
import { type FlowRow, type GuardAnswer, judgedBy, type RecordBinding } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { BATCH } from '../record-types.ts';
import { batchFlow } from './batch.flow.ts';
import { applyBatchEffects } from './batch-effects.ts';

interface BatchFacts extends Readonly<Record<string, unknown>> {
  projects: number;
  /** The first project with fewer experts than planned, and no reason why. */
  short: string | null;
  /** The first project that waits for a decision. */
  undecided: string | null;
  unfiled: number;
}
const refuse = (message: string) => ({ code: 'E-0503', message });

/** T17-1. */
const configured = (facts: BatchFacts): GuardAnswer => {
  const { projects, short } = facts;
  if (projects === 0) return refuse('请至少纳入一个待组织评审的项目');
  return short === null ? true : refuse(`“${short}”的专家少于计划人数，请补足或说明原因`);
};
/** T17-8. */
const decided = (facts: BatchFacts): GuardAnswer =>
  facts.undecided === null ? true : refuse(`“${facts.undecided}”尚未作出处理决定（一票否决、评审无效或并列）`);
/** T17-9. */
const allFiled = (facts: BatchFacts): GuardAnswer =>
  facts.unfiled === 0 ? true : refuse(`还有${facts.unfiled}个项目未备案`);

async function loadFacts(ctx: Ctx, records: readonly FlowRow[]): Promise<Map<string, BatchFacts>> {
  const found = await rows<BatchFacts & { id: string }>(
    ctx,
    sql`select b.id,
          (select count(*)::int from review_batch_project p where p.batch_id = b.id and not p.withdrawn) as projects,
          (select p.display_name from review_batch_project p where p.batch_id = b.id and not p.withdrawn and p.few_experts_reason is null
              and (select count(*) from review_assignment a where a.batch_project_id = p.id and not a.reserve
                     and a.state not in ('RECUSED', 'REPLACED')) < b.planned_experts order by p.seq limit 1) as short,
          (select p.display_name from review_result r join review_batch_project p on p.id = r.batch_project_id
            where p.batch_id = b.id and not p.withdrawn and r.outcome in ('VETO_PENDING', 'INVALID', 'TIE_PENDING') and r.decision is null
            order by p.seq limit 1) as undecided,
          (select count(*)::int from review_batch_project p join project_application a on a.id = p.application_id
            where p.batch_id = b.id and not p.withdrawn and a.review_batch_id = b.id and a.state not in ('FILED_PASS', 'FILED_FAIL', 'WITHDRAWN'))
            as unfiled
        from review_batch b where b.id = any(${records.map((row) => row.id)}::uuid[])`,
  );
  return new Map(found.map(({ id, ...rest }) => [id, rest as BatchFacts]));
}

/** Review batches as records of the flow engine; they are the city's. */
export const batchBinding: RecordBinding = {
  type: BATCH,
  title: '专家评审批次',
  flow: batchFlow.key,
  table: 'review_batch',
  titleColumn: 'batch_no',
  subjectColumn: 'title',
  link: '/training/reviews/{id}',
  viewPermission: 'training.review:view',
  // Names who leaves and who comes.
  veiled: { permission: 'training.review:experts', actions: { replaceExpert: null } },
  ...judgedBy<BatchFacts>({ guards: { configured, decided, allFiled }, loadFacts }),
  onChange: applyBatchEffects,
};
