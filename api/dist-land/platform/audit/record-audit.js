import { run, sql } from "../../database/sql.js";
import { uuidv7 } from "../../database/uuid.js";
import { canonicalJson, sm3Hex } from "../crypto/index.js";
import { actorName } from "../kernel/index.js";
/** Writes audit rows in the current transaction: they stand or fall with the act. One statement for any number of entries. */ export async function recordAudit(ctx, entries) {
    const list = Array.isArray(entries) ? entries : [
        entries
    ];
    if (list.length === 0) return;
    const records = list.map((entry)=>toRecord(ctx, entry));
    await run(ctx, sql`with entry as (
          insert into audit_entry (id, at, event, ok, actor_kind, actor_id, actor_name, org_id, org_name, ip, object_type, object_id,
                                   detail, before_digest, after_digest, trace_id)
          select id, ${ctx.app.clock.now()}, event, ok, "actorKind", "actorId", "actorName", "orgId", "orgName", ${ctx.ip},
                 "objectType", "objectId", detail, "before", "after", ${ctx.traceId}
            from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as t(id uuid, event text, ok boolean, "actorKind" text,
              "actorId" text, "actorName" text, "orgId" uuid, "orgName" text, "objectType" text, "objectId" text, detail jsonb,
              "before" text, "after" text)
          returning id)
        insert into audit_pending (entry_id) select id from entry`);
}
/**
 * Writes audit rows in a transaction of their own: for refusals, whose operation rolls back while the trace must stay. A log that cannot
 * be written is reported and does not change the answer. Inside a transaction the caller does not wait: holding one connection while
 * asking for another would bring a busy pool to a standstill.
 */ export async function recordAuditApart(ctx, entries) {
    const written = recordAudit({
        ...ctx,
        em: ctx.app.orm.em.fork(),
        inTransaction: false
    }, entries).catch((error)=>{
        ctx.app.log.error({
            err: error,
            traceId: ctx.traceId
        }, 'audit entry could not be written');
    });
    if (!ctx.inTransaction) return written;
    const pending = pendingOf(ctx.app);
    pending.add(written);
    void written.finally(()=>pending.delete(written));
}
const pendingWrites = new WeakMap();
function pendingOf({ orm }) {
    const known = pendingWrites.get(orm) ?? new Set();
    pendingWrites.set(orm, known);
    return known;
}
/** Waits for the rows of refusals that nobody has waited for: before the database is closed, or they would be lost with it. */ export async function settleAudit(app) {
    await Promise.all(pendingOf(app));
}
function toRecord(ctx, entry) {
    return {
        id: uuidv7(ctx.app.clock.now().getTime()),
        event: entry.event,
        ok: entry.ok ?? true,
        ...whoActed(ctx.actor, entry.by),
        objectType: entry.objectType ?? null,
        objectId: entry.objectId?.slice(0, 80) ?? null,
        detail: entry.detail ?? null,
        before: digest(entry.before),
        after: digest(entry.after)
    };
}
function whoActed(actor, by) {
    if (by) return {
        actorKind: 'USER',
        actorId: by.userId,
        actorName: by.name,
        orgId: by.orgId,
        orgName: by.orgName
    };
    const name = {
        actorKind: actor.kind,
        actorName: actorName(actor)
    };
    switch(actor.kind){
        case 'USER':
            return {
                ...name,
                actorId: actor.userId,
                orgId: actor.orgId,
                orgName: actor.orgName
            };
        case 'EXTERNAL':
            return {
                ...name,
                actorId: actor.appId,
                orgId: null,
                orgName: null
            };
        case 'SYSTEM':
        case 'ANONYMOUS':
            return {
                ...name,
                actorId: null,
                orgId: null,
                orgName: null
            };
    }
}
function digest(value) {
    return value === undefined ? null : sm3Hex(canonicalJson(value));
}

//# sourceMappingURL=record-audit.js.map