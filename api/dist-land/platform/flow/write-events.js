import { run, sql } from "../../database/sql.js";
import { uuidv7 } from "../../database/uuid.js";
import { canonicalJson, sm3Hex } from "../crypto/index.js";
import { actorName } from "../kernel/actor.js";
function actorIdOf(actor) {
    switch(actor.kind){
        case 'USER':
            return actor.userId;
        case 'EXTERNAL':
            return actor.appId;
        case 'SYSTEM':
        case 'ANONYMOUS':
            return null;
    }
}
function detailsOf(input) {
    const { basis, note, messageText, materials, attachmentIds, assignee, rule } = input;
    return Object.fromEntries(Object.entries({
        basis,
        note,
        messageText,
        materials,
        attachmentIds,
        assignee,
        rule
    }).filter(([, v])=>v !== undefined));
}
/** Hash of a history row: SM3 over its canonical JSON, which includes the hash of the row before it. */ export function hashEvent(event) {
    return sm3Hex(canonicalJson(event));
}
/** Appends the steps in one statement. Returns the new head of each record's chain. */ export async function writeEvents(tx, steps) {
    const heads = new Map();
    const now = tx.app.clock.now();
    const events = steps.map((step)=>{
        const event = {
            id: uuidv7(now.getTime()),
            recordType: step.recordType,
            recordId: step.row.id,
            seq: step.row.eventSeq + 1,
            flowVersion: step.row.flowVersion,
            fromState: step.from,
            toState: step.to,
            action: step.action,
            actorType: tx.actor.kind,
            actorId: actorIdOf(tx.actor),
            actorName: actorName(tx.actor),
            actorOrg: tx.actor.kind === 'USER' ? tx.actor.orgName : null,
            ip: tx.ip,
            reasonCode: step.input.reasonCode ?? null,
            reasonText: step.input.reasonText ?? null,
            details: detailsOf(step.input),
            prevHash: step.row.eventHash,
            occurredAt: (step.input.occurredAt ?? step.at).toISOString(),
            recordedAt: now.toISOString()
        };
        const hash = hashEvent(event);
        heads.set(step.row.id, {
            seq: event.seq,
            hash
        });
        return {
            ...event,
            hash
        };
    });
    await run(tx, sql`
    insert into flow_event (id, record_type, record_id, seq, flow_version, from_state, to_state, action, actor_type, actor_id, actor_name,
                            actor_org, ip, reason_code, reason_text, details, prev_hash, hash, occurred_at, recorded_at)
    select v.id, v."recordType", v."recordId", v.seq, v."flowVersion", v."fromState", v."toState", v.action, v."actorType", v."actorId",
           v."actorName", v."actorOrg", v.ip, v."reasonCode", v."reasonText", v.details, v."prevHash", v.hash, v."occurredAt", v."recordedAt"
      from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as v(
           id uuid, "recordType" text, "recordId" uuid, seq int, "flowVersion" int, "fromState" text, "toState" text, action text,
           "actorType" text, "actorId" text, "actorName" text, "actorOrg" text, ip text, "reasonCode" text, "reasonText" text, details jsonb,
           "prevHash" text, hash text, "occurredAt" timestamptz, "recordedAt" timestamptz)`);
    return heads;
}

//# sourceMappingURL=write-events.js.map