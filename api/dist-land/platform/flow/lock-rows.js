import { rows, sql } from "../../database/sql.js";
function selectFlowRows(binding) {
    const nothing = sql`null::text`;
    return sql`
    select id, version, state, state_since as "stateSince", return_to as "returnTo", flow_version as "flowVersion",
           event_seq as "eventSeq", event_hash as "eventHash", org_id as "orgId", org_path as "orgPath",
           district_code as "districtCode", last_actor_id as "lastActorId", submitted_by_id as "submittedById",
           ${sql.ref(binding.titleColumn)} as title, ${sql.ref(binding.subjectColumn)} as subject,
           ${binding.matterColumn ? sql.ref(binding.matterColumn) : nothing} as "matterCode"
      from ${sql.table(binding.table)}`;
}
/** Locks the records in id order, so that two acts over overlapping sets wait for each other instead of deadlocking. */ export function lockRows(tx, binding, ids) {
    return rows(tx, sql`${selectFlowRows(binding)} where id = any(${[
        ...ids
    ]}::uuid[]) order by id for update`);
}
/** The same columns without a lock, for reading what may be done. */ export function readFlowRows(ctx, binding, ids) {
    return rows(ctx, sql`${selectFlowRows(binding)} where id = any(${[
        ...ids
    ]}::uuid[]) order by id`);
}

//# sourceMappingURL=lock-rows.js.map