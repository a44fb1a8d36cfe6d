import { run, sql } from '../../../../database/sql.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { advance } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { rulesFor, rulesInForce, ruleVersion } from '../../../../platform/rules/index.ts';
import { lockParents } from '../../acts/case-effects.ts';
import { preNoticeWorkdays } from '../parameters.ts';
import { autoFinishKind } from '../rules/auto-finish-kind.ts';
import type { AutoFinishRule } from '../rules/prospect.ts';
import type { AutoFinishBody } from '../rules/rule-body.ts';
import { asSystem } from './as-system.ts';
import { type Decision, decide } from './decide.ts';
import { finishByRule } from './finish-by-rule.ts';
import { noticePlans } from './notice-plans.ts';
import { PLAN } from './plan.flow.ts';
import type { PlanRow } from './plan-row.ts';
import { createPlans, lockPlans, planFacts, writeDates } from './plans.ts';
import { readSituations } from './situation.ts';
import { tellCancelled } from './tell.ts';

type Decided = { plan: PlanRow; decision: Decision };
type Replanned = { plan: PlanRow; decision: Extract<Decision, { do: 'plan' }> };

/**
 * Brings the plans of sub-cases to what now holds: makes missing ones, lets the clock stand and go on, dates them by the rules in force,
 * tells those in time, ends what a department has said is done, cancels what has ended otherwise. Asked twice it does nothing twice.
 */
export async function followSubCases(ctx: Ctx, subCaseIds: readonly string[]): Promise<void> {
  const tx = asSystem(ctx);
  await lockParents(tx, subCaseIds);
  const rules = await rulesInForce<AutoFinishBody>(tx, autoFinishKind);
  const situations = await readSituations(tx, subCaseIds);
  const known = new Set((await lockPlans(tx, subCaseIds)).map(({ subCaseId }) => subCaseId));
  await createPlans(
    tx,
    situations.filter(
      (one) =>
        !known.has(one.id) &&
        one.mode === 'OFFLINE' &&
        one.acceptedOn !== null &&
        !one.closed &&
        rulesFor(rules, one.orgPath).some(({ body }) => body.matterCode === one.matterCode),
    ),
  );
  const bySubCase = new Map(situations.map((one) => [one.id, one]));
  const pinned = pinnedRules(tx);
  const around = {
    calendar: tx.app.calendar,
    today: localDateOf(tx.app.clock.now()),
    rules,
    leastNotice: await readParameter(tx, preNoticeWorkdays),
  };
  const decided: Decided[] = [];
  for (const plan of await lockPlans(tx, subCaseIds)) {
    const one = bySubCase.get(plan.subCaseId);
    if (!one) continue;
    decided.push({ plan, decision: decide(one, planFacts(plan), { ...around, pinned: await pinned(plan) }) });
  }
  await apply(tx, decided);
}

/** The version that each plan was told under; read once for all that share it. */
function pinnedRules(tx: Ctx): (plan: PlanRow) => Promise<AutoFinishRule | undefined> {
  const known = new Map<string, Promise<AutoFinishRule | undefined>>();
  return ({ noticedAt, ruleId, ruleVersion: version }) => {
    if (!noticedAt || !ruleId || version === null) return Promise.resolve(undefined);
    const key = `${ruleId} ${version}`;
    const found = known.get(key) ?? ruleVersion<AutoFinishBody>(tx, autoFinishKind, ruleId, version);
    known.set(key, found);
    return found;
  };
}

async function apply(tx: Ctx, decided: readonly Decided[]): Promise<void> {
  const of = <K extends Decision['do']>(what: K) =>
    decided.filter((one): one is { plan: PlanRow; decision: Extract<Decision, { do: K }> } => one.decision.do === what);
  await cancelPlans(
    tx,
    of('cancel').map(({ plan, decision: { why } }) => ({ plan, why })),
  );
  await tellCancelled(
    tx,
    of('cancel').flatMap(({ plan, decision: { why, tell } }) => (tell ? [{ plan, why }] : [])),
  );
  const paused = of('pause').map(({ plan }) => plan.id);
  if (paused.length > 0)
    await run(
      tx,
      sql`update auto_finish_plan set paused_since = ${tx.app.clock.now()} where id = any(${paused}::uuid[])`,
    );
  await replan(tx, of('plan'));
  const finished = await finishByRule(
    tx,
    of('finish').map(({ plan, decision: { rule } }) => ({ plan, rule })),
  );
  await cancelPlans(
    tx,
    finished.done.map(({ plan, rule }) => ({
      plan,
      why: `部门已反馈办结，按规则${rule.ruleNo}第${rule.version}版当日办结`,
    })),
  );
}

/** Cancels plans with what is to be read beside them. */
export async function cancelPlans(
  tx: Ctx,
  cancelled: readonly { plan: Pick<PlanRow, 'id'>; why: string }[],
): Promise<void> {
  if (cancelled.length === 0) return;
  const rows = cancelled.map(({ plan, why }) => ({ id: plan.id, input: { note: why } }));
  await advance(asSystem(tx), { type: PLAN, action: 'cancel', rows });
  const notes = cancelled.map(({ plan, why }) => ({ id: plan.id, why }));
  await run(
    tx,
    sql`update auto_finish_plan p set note = v.why from jsonb_to_recordset(${JSON.stringify(notes)}::jsonb) as v(id uuid, why text)
         where p.id = v.id`,
  );
}

async function replan(tx: Ctx, plans: readonly Replanned[]): Promise<void> {
  if (plans.length === 0) return;
  const moved = ({ plan, decision: { plannedOn, prospect } }: Replanned) =>
    plan.plannedOn !== plannedOn ||
    plan.ruleId !== (prospect?.rule.ruleId ?? null) ||
    plan.ruleVersion !== (prospect?.rule.version ?? null);
  await writeDates(
    tx,
    plans.map((one) => {
      const { plan, decision } = one;
      const rule = decision.prospect?.rule;
      return {
        id: plan.id,
        ruleId: rule?.ruleId ?? null,
        ruleNo: rule?.ruleNo ?? null,
        ruleVersion: rule?.version ?? null,
        ruleTitle: rule?.title ?? null,
        trigger: decision.prospect?.trigger ?? null,
        finishAs: rule?.body.finishAs ?? null,
        plannedOn: decision.plannedOn,
        noticedOn: moved(one) ? null : plan.noticedOn,
        pausedWorkdays: decision.pausedWorkdays,
      };
    }),
  );
  const back = plans.filter((one) => moved(one) && ['NOTICED', 'FAILED'].includes(one.plan.state));
  if (back.length > 0)
    await advance(tx, {
      type: PLAN,
      action: 'replan',
      rows: back.map(({ plan, decision: { plannedOn } }) => ({
        id: plan.id,
        input: { note: plannedOn ? `改为${plannedOn} 18:00执行` : '等待规则条件满足' },
      })),
    });
  await noticePlans(
    tx,
    plans
      .filter((one) => one.decision.notice && (moved(one) || !one.plan.noticedOn))
      .flatMap(({ plan, decision: { plannedOn } }) => (plannedOn ? [{ plan, plannedOn }] : [])),
  );
}
