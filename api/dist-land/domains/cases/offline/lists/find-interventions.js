import { rows, sql } from "../../../../database/sql.js";
import { decodeCursor, encodeCursor, pageSize, toPage } from "../../../../graphql/connection.js";
import { scopeWhere } from "../../../../platform/access/index.js";
import { findReason } from "../../../../platform/flow/index.js";
import { scopeOf } from "../../../../platform/kernel/index.js";
import { interventionFlow } from "../interventions/intervention.flow.js";
import { INTERVENTION_REASONS } from "../plans/plan.flow.js";
import { interventionWords } from "./find-plans.js";
import { InterventionType } from "./intervention.type.js";
/** 干预 of the caller's scope, newest first. */ export async function listInterventions(ctx, states, args) {
    const size = pageSize(args);
    const from = args.after ? sql`i.id < ${decodeCursor(args.after).id}::uuid` : sql`true`;
    const found = await rows(ctx, sql`
    select i.id, i.version, i.state, i.state_since as "stateSince", i.return_to as "returnTo", i.flow_version as "flowVersion",
           i.event_seq as "eventSeq", i.event_hash as "eventHash", i.org_id as "orgId", i.org_path as "orgPath",
           i.district_code as "districtCode", i.last_actor_id as "lastActorId", i.submitted_by_id as "submittedById",
           i.intervention_no as title, i.subject, null as "matterCode", i.intervention_no as "interventionNo",
           i.sub_case_id as "subCaseId", i.bj_no as "bjNo", i.matter_name as "matterName", i.kind, i.new_status as "newStatus",
           i.defer_until::text as "deferUntil", i.reason_code as "reasonCode", i.reason_text as "reasonText",
           i.operator_name as "operatorName", i.needs_approval as "needsApproval", i.created_at as "createdAt",
           i.approver_name as "approverName", i.decided_at as "decidedAt", i.decision_text as "decisionText"
      from offline_intervention i
     where ${scopeWhere(scopeOf(ctx.actor), 'i')} and ${states.length > 0 ? sql`i.state = any(${[
        ...states
    ]}::text[])` : sql`true`} and ${from}
     order by i.id desc limit ${size + 1}`);
    return toPage(found, size, args, (row)=>encodeCursor(null, row.id), (row)=>Object.assign(new InterventionType(), row, {
            row,
            words: interventionWords(row),
            reasonTitle: findReason(INTERVENTION_REASONS, row.reasonCode)?.title ?? row.reasonCode,
            stateTitle: interventionFlow.states[row.state]?.title ?? row.state
        }));
}

//# sourceMappingURL=find-interventions.js.map