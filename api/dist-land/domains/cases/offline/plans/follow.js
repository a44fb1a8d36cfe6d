import { run, sql } from "../../../../database/sql.js";
import { localDateOf } from "../../../../platform/calendar/index.js";
import { advance } from "../../../../platform/flow/index.js";
import { readParameter } from "../../../../platform/parameters/index.js";
import { rulesFor, rulesInForce, ruleVersion } from "../../../../platform/rules/index.js";
import { lockParents } from "../../acts/case-effects.js";
import { preNoticeWorkdays } from "../parameters.js";
import { autoFinishKind } from "../rules/auto-finish-kind.js";
import { asSystem } from "./as-system.js";
import { decide } from "./decide.js";
import { finishByRule } from "./finish-by-rule.js";
import { noticePlans } from "./notice-plans.js";
import { PLAN } from "./plan.flow.js";
import { createPlans, lockPlans, planFacts, writeDates } from "./plans.js";
import { readSituations } from "./situation.js";
import { tellCancelled } from "./tell.js";
/**
 * Brings the plans of sub-cases to what now holds: makes missing ones, lets the clock stand and go on, dates them by the rules in force,
 * tells those in time, ends what a department has said is done, cancels what has ended otherwise. Asked twice it does nothing twice.
 */ export async function followSubCases(ctx, subCaseIds) {
    const tx = asSystem(ctx);
    await lockParents(tx, subCaseIds);
    const rules = await rulesInForce(tx, autoFinishKind);
    const situations = await readSituations(tx, subCaseIds);
    const known = new Set((await lockPlans(tx, subCaseIds)).map(({ subCaseId })=>subCaseId));
    await createPlans(tx, situations.filter((one)=>!known.has(one.id) && one.mode === 'OFFLINE' && one.acceptedOn !== null && !one.closed && rulesFor(rules, one.orgPath).some(({ body })=>body.matterCode === one.matterCode)));
    const bySubCase = new Map(situations.map((one)=>[
            one.id,
            one
        ]));
    const pinned = pinnedRules(tx);
    const around = {
        calendar: tx.app.calendar,
        today: localDateOf(tx.app.clock.now()),
        rules,
        leastNotice: await readParameter(tx, preNoticeWorkdays)
    };
    const decided = [];
    for (const plan of (await lockPlans(tx, subCaseIds))){
        const one = bySubCase.get(plan.subCaseId);
        if (!one) continue;
        decided.push({
            plan,
            decision: decide(one, planFacts(plan), {
                ...around,
                pinned: await pinned(plan)
            })
        });
    }
    await apply(tx, decided);
}
/** The version that each plan was told under; read once for all that share it. */ function pinnedRules(tx) {
    const known = new Map();
    return ({ noticedAt, ruleId, ruleVersion: version })=>{
        if (!noticedAt || !ruleId || version === null) return Promise.resolve(undefined);
        const key = `${ruleId} ${version}`;
        const found = known.get(key) ?? ruleVersion(tx, autoFinishKind, ruleId, version);
        known.set(key, found);
        return found;
    };
}
async function apply(tx, decided) {
    const of = (what)=>decided.filter((one)=>one.decision.do === what);
    await cancelPlans(tx, of('cancel').map(({ plan, decision: { why } })=>({
            plan,
            why
        })));
    await tellCancelled(tx, of('cancel').flatMap(({ plan, decision: { why, tell } })=>tell ? [
            {
                plan,
                why
            }
        ] : []));
    const paused = of('pause').map(({ plan })=>plan.id);
    if (paused.length > 0) await run(tx, sql`update auto_finish_plan set paused_since = ${tx.app.clock.now()} where id = any(${paused}::uuid[])`);
    await replan(tx, of('plan'));
    const finished = await finishByRule(tx, of('finish').map(({ plan, decision: { rule } })=>({
            plan,
            rule
        })));
    await cancelPlans(tx, finished.done.map(({ plan, rule })=>({
            plan,
            why: `部门已反馈办结，按规则${rule.ruleNo}第${rule.version}版当日办结`
        })));
}
/** Cancels plans with what is to be read beside them. */ export async function cancelPlans(tx, cancelled) {
    if (cancelled.length === 0) return;
    const rows = cancelled.map(({ plan, why })=>({
            id: plan.id,
            input: {
                note: why
            }
        }));
    await advance(asSystem(tx), {
        type: PLAN,
        action: 'cancel',
        rows
    });
    const notes = cancelled.map(({ plan, why })=>({
            id: plan.id,
            why
        }));
    await run(tx, sql`update auto_finish_plan p set note = v.why from jsonb_to_recordset(${JSON.stringify(notes)}::jsonb) as v(id uuid, why text)
         where p.id = v.id`);
}
async function replan(tx, plans) {
    if (plans.length === 0) return;
    const moved = ({ plan, decision: { plannedOn, prospect } })=>plan.plannedOn !== plannedOn || plan.ruleId !== (prospect?.rule.ruleId ?? null) || plan.ruleVersion !== (prospect?.rule.version ?? null);
    await writeDates(tx, plans.map((one)=>{
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
            pausedWorkdays: decision.pausedWorkdays
        };
    }));
    const back = plans.filter((one)=>moved(one) && [
            'NOTICED',
            'FAILED'
        ].includes(one.plan.state));
    if (back.length > 0) await advance(tx, {
        type: PLAN,
        action: 'replan',
        rows: back.map(({ plan, decision: { plannedOn } })=>({
                id: plan.id,
                input: {
                    note: plannedOn ? `改为${plannedOn} 18:00执行` : '等待规则条件满足'
                }
            }))
    });
    await noticePlans(tx, plans.filter((one)=>one.decision.notice && (moved(one) || !one.plan.noticedOn)).flatMap(({ plan, decision: { plannedOn } })=>plannedOn ? [
            {
                plan,
                plannedOn
            }
        ] : []));
}

//# sourceMappingURL=follow.js.map