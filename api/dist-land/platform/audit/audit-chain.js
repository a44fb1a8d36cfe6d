import { toDate } from "../../database/sql.js";
/** The record that enters the chain: every column of the row, and its place. */ function chainRecord(row, day, seq) {
    return {
        seq,
        day,
        id: row.id,
        at: toDate(row.at).toISOString(),
        action: row.event,
        ok: row.ok,
        actorKind: row.actor_kind,
        actor: row.actor_id,
        actorName: row.actor_name,
        org: row.org_id,
        orgName: row.org_name,
        ip: row.ip,
        objectType: row.object_type,
        objectId: row.object_id,
        detail: row.detail,
        before: row.before_digest,
        after: row.after_digest,
        traceId: row.trace_id
    };
}
/** The log of acts as a chained log. */ export const auditLog = {
    key: 'audit',
    title: '审计日志',
    lock: 4_108_001,
    entries: 'audit_entry',
    prefix: 'audit',
    anchorFolder: '',
    record: (row, day, seq)=>chainRecord(row, day, seq)
};

//# sourceMappingURL=audit-chain.js.map