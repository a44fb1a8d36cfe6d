import { inSlices } from '../../../../database/slices.ts';
import { firstRow, rows, run, sql } from '../../../../database/sql.ts';
import { instantOf, localDateOf } from '../../../../platform/calendar/index.ts';
import { advance } from '../../../../platform/flow/index.ts';
import type { JobDefinition } from '../../../../platform/jobs/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { ruleVersion } from '../../../../platform/rules/index.ts';
import { lockParents } from '../../acts/case-effects.ts';
import { reopenMaxDays } from '../../reopen/parameters.ts';
import { autoFinishKind } from '../rules/auto-finish-kind.ts';
import { type AutoFinishBody, FINISH_STATES } from '../rules/rule-body.ts';
import { asSystem } from './as-system.ts';
import { basisOf, finishByRule } from './finish-by-rule.ts';
import { followSubCases } from './follow.ts';
import { EXECUTE_JOB } from './job-names.ts';
import { PLAN } from './plan.flow.ts';
import { type PlanRow, planColumns } from './plan-row.ts';
import { tellOwners } from './tell.ts';

/** When a plan is executed on its day, by the office's clock (01 §5.4). */
const AT = '18:00';
/** Plans read at a time. */
const SLICE = 200;

/** Plans that are due: told, not standing still, and without a wish of the clerk's that waits for consent. */
const due = (today: string) => sql`
  p.state in ('NOTICED', 'FAILED') and p.paused_since is null and p.noticed_on is not null and p.planned_on <= ${today}
  and not exists (select 1 from offline_intervention i where i.plan_id = p.id and i.state = 'PENDING')`;

/** Executes what is due, each plan in a transaction of its own: one that breaks costs nothing but itself, and a run that died begins again. */
async function executeDue(ctx: Ctx): Promise<void> {
  const now = ctx.app.clock.now();
  const today = localDateOf(now);
  // Before the hour only what an earlier day has left behind is due.
  const until = now >= instantOf(today, AT) ? today : localDateOf(new Date(instantOf(today).getTime() - 1));
  for await (const plans of inSlices<DuePlan>(SLICE, (last) => readDue(ctx, until, last))) {
    for (const { subCaseId } of plans) {
      try {
        await transaction(ctx, (tx) => executeOne(asSystem(tx), subCaseId, until));
      } catch (error) {
        ctx.app.log.error({ err: error, subCaseId }, 'an automatic finish failed');
        await transaction(ctx, (tx) => markFailed(asSystem(tx), subCaseId, `系统处理失败（编号 ${ctx.traceId}）`));
      }
    }
  }
}

interface DuePlan {
  id: string;
  plannedOn: string;
  subCaseId: string;
}

function readDue(ctx: Ctx, until: string, last: DuePlan | undefined): Promise<DuePlan[]> {
  const beyond = last ? sql`(p.planned_on, p.id) > (${last.plannedOn}::date, ${last.id}::uuid)` : sql`true`;
  return rows<DuePlan>(
    ctx,
    sql`select p.id, p.planned_on::text as "plannedOn", p.sub_case_id as "subCaseId" from auto_finish_plan p
         where ${due(until)} and ${beyond} order by p.planned_on, p.id limit ${SLICE}`,
  );
}

/** What has changed since it was found is followed first; then it is executed, or it is no longer due. */
async function executeOne(tx: Ctx, subCaseId: string, until: string): Promise<void> {
  await lockParents(tx, [subCaseId]);
  await followSubCases(tx, [subCaseId]);
  const plan = await findDue(tx, subCaseId, until);
  if (!plan?.ruleId || plan.ruleVersion === null) return;
  const rule = await ruleVersion<AutoFinishBody>(tx, autoFinishKind, plan.ruleId, plan.ruleVersion);
  if (!rule) throw new Error(`rule ${plan.ruleNo} version ${plan.ruleVersion} is gone`);
  const { done, refused } = await finishByRule(tx, [{ plan, rule }]);
  if (done.length === 0) return markFailed(tx, subCaseId, refused.get(subCaseId)?.message ?? '子办件未能办结');
  const words = `${FINISH_STATES[rule.body.finishAs]}：${rule.body.reason}`;
  await advance(tx, {
    type: PLAN,
    action: 'execute',
    rows: [{ id: plan.id, input: { note: words, basis: basisOf(rule) } }],
  });
  await run(
    tx,
    sql`update auto_finish_plan set executed_at = ${tx.app.clock.now()}, note = ${words} where id = ${plan.id}`,
  );
  const limit = `办结后${await readParameter(tx, reopenMaxDays)}天`;
  await tellOwners(tx, 'N32', [
    { plan, variables: { 结果: FINISH_STATES[rule.body.finishAs], 原因: rule.body.reason, 重新办理期限: limit } },
  ]);
}

function findDue(tx: Ctx, subCaseId: string, until: string): Promise<PlanRow | undefined> {
  return firstRow<PlanRow>(
    tx,
    sql`select ${planColumns} from auto_finish_plan p where p.sub_case_id = ${subCaseId} and ${due(until)} for update`,
  );
}

async function markFailed(tx: Ctx, subCaseId: string, why: string): Promise<void> {
  const plan = await firstRow<PlanRow>(
    tx,
    sql`select ${planColumns} from auto_finish_plan p where p.sub_case_id = ${subCaseId} and p.state in ('NOTICED', 'FAILED') for update`,
  );
  if (!plan) return;
  if (plan.state === 'NOTICED')
    await advance(tx, { type: PLAN, action: 'fail', rows: [{ id: plan.id, input: { note: why } }] });
  await run(tx, sql`update auto_finish_plan set note = ${why.slice(0, 300)} where id = ${plan.id}`);
  await tellOwners(tx, 'N34', [{ plan, variables: { 原因: why }, dueKey: `auto-finish-failed-${plan.plannedOn}` }]);
}

/** At 18:00, and every hour after for what a worker that was down has missed. */
export const executeJob: JobDefinition = {
  name: EXECUTE_JOB,
  title: '线下事项自动办结',
  cron: '0 * * * *',
  concurrency: 1,
  run: executeDue,
};
