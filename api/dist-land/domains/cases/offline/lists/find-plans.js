import { rows, sql } from "../../../../database/sql.js";
import { decodeCursor, encodeCursor, pageSize, toPage } from "../../../../graphql/connection.js";
import { scopeWhere } from "../../../../platform/access/index.js";
import { scopeOf } from "../../../../platform/kernel/index.js";
import { subCaseFlow } from "../../sub-case.flow.js";
import { interventionFlow } from "../interventions/intervention.flow.js";
import { KINDS, STATUS_TITLES } from "../interventions/words.js";
import { planFlow } from "../plans/plan.flow.js";
import { planColumns } from "../plans/plan-row.js";
import { TRIGGERS } from "../rules/prospect.js";
import { FINISH_STATES } from "../rules/rule-body.js";
import { PlanType } from "./plan.type.js";
import { planWhere } from "./plan-filter.js";
/** Rows read at once by an export. */ const PAGE = 500;
const listed = sql`
  select ${planColumns}, c.person_name_masked as "personName", s.state as "subCaseStatus"
    from auto_finish_plan p join sub_case s on s.id = p.sub_case_id join one_thing_case c on c.id = p.case_id`;
function viewPlan(row, interventions) {
    return Object.assign(new PlanType(), row, {
        row,
        interventions,
        stateTitle: planFlow.states[row.state]?.title ?? row.state,
        subCaseStatusTitle: subCaseFlow.states[row.subCaseStatus]?.title ?? row.subCaseStatus,
        paused: row.pausedSince !== null,
        triggerTitle: row.trigger ? TRIGGERS[row.trigger] : null,
        finishTitle: row.finishAs ? FINISH_STATES[row.finishAs] : null
    });
}
async function withInterventions(ctx, plans) {
    const found = await interventionsOf(ctx, plans.map(({ id })=>id));
    return plans.map((plan)=>viewPlan(plan, found.get(plan.id) ?? []));
}
/** 「暂缓至2026-04-10」, 「调整状态为待补正」. */ export function interventionWords({ kind, newStatus, deferUntil }) {
    if (kind === 'DEFER') return `暂缓至${deferUntil}`;
    return kind === 'CHANGE_STATUS' && newStatus ? `调整状态为${STATUS_TITLES[newStatus]}` : KINDS[kind];
}
async function interventionsOf(ctx, planIds) {
    const found = await rows(ctx, sql`select id, plan_id as "planId", kind, new_status as "newStatus", defer_until::text as "deferUntil", reason_text as "reasonText",
               operator_name as "operatorName", created_at as at, state
          from offline_intervention where plan_id = any(${[
        ...planIds
    ]}::uuid[]) order by id desc`);
    const views = found.map(({ planId, state, ...row })=>({
            planId,
            view: {
                ...row,
                words: interventionWords(row),
                stateTitle: interventionFlow.states[state]?.title ?? state
            }
        }));
    return new Map([
        ...Map.groupBy(views, ({ planId })=>planId)
    ].map(([id, group])=>[
            id,
            group.map(({ view })=>view)
        ]));
}
async function readPlans(ctx, filter, after, limit) {
    const from = after ? sql`p.id < ${after}::uuid` : sql`true`;
    return rows(ctx, sql`${listed} where ${await planWhere(ctx, filter)} and ${from} order by p.id desc limit ${limit}`);
}
/** 自动办结计划 of the caller's scope, newest first. */ export async function listPlans(ctx, filter, args) {
    const size = pageSize(args);
    const found = await readPlans(ctx, filter, args.after ? decodeCursor(args.after).id : undefined, size + 1);
    const views = await withInterventions(ctx, found);
    const byId = new Map(views.map((view)=>[
            view.id,
            view
        ]));
    return toPage(found, size, args, (row)=>encodeCursor(null, row.id), (row)=>byId.get(row.id) ?? viewPlan(row, []));
}
/** All of the list, page by page, for exports. */ export async function* planPages(ctx, filter) {
    for(let after;;){
        const page = await readPlans(ctx, filter, after, PAGE);
        if (page.length > 0) yield await withInterventions(ctx, page);
        after = page.at(-1)?.id;
        if (page.length < PAGE) return;
    }
}
/** The plans of sub-cases within the caller's scope, by sub-case. */ export async function plansOfSubCases(ctx, subCaseIds) {
    const found = await rows(ctx, sql`${listed} where p.sub_case_id = any(${[
        ...subCaseIds
    ]}::uuid[]) and ${scopeWhere(scopeOf(ctx.actor), 'p')}`);
    const views = await withInterventions(ctx, found);
    return new Map(found.flatMap(({ id, subCaseId })=>{
        const view = views.find((one)=>one.id === id);
        return view ? [
            [
                subCaseId,
                view
            ]
        ] : [];
    }));
}
/** One plan by its id, as it stands after an act. */ export async function readPlan(ctx, id) {
    const found = await rows(ctx, sql`${listed} where p.id = ${id} and ${scopeWhere(scopeOf(ctx.actor), 'p')}`);
    return (await withInterventions(ctx, found))[0];
}

//# sourceMappingURL=find-plans.js.map