import { firstRow, rows, sql } from "../../../../database/sql.js";
import { isUuid } from "../../../../database/uuid.js";
import { refuse } from "../../../../platform/errors/index.js";
const select = sql`
  select id, row_version as "rowVersion", department, biz_type as "bizType", version, status, fields, transports, ack_mode as "ackMode",
         retry_policy as "retryPolicy", contact, silence_hours as "silenceHours", valid_from::text as "validFrom", valid_to::text as "validTo",
         edited_by as "editedBy", edited_by_name as "editedByName", updated_at as "updatedAt"
    from feedback_contract`;
/** The contract in force; what arrives is held against it. */ export function findLiveContract(ctx, department) {
    return firstRow(ctx, sql`${select} where department = ${department} and status = 'LIVE'`);
}
/**
 * What a department's messages are held against: the version in force, and the one on trial beside it. Where nothing is in force yet, the
 * version on trial checks alone; then nothing is applied (01 §3.3).
 */ export async function findContractsInUse(ctx, department) {
    const found = await rows(ctx, sql`${select} where department = ${department} and status in ('LIVE', 'TRIAL')`);
    const live = found.find(({ status })=>status === 'LIVE');
    const trial = found.find(({ status })=>status === 'TRIAL');
    return {
        ...live ? {
            live
        } : {},
        ...trial ? {
            trial
        } : {}
    };
}
/** The contract that messages, entries and files follow now. */ export async function findContractInUse(ctx, department) {
    const { live, trial } = await findContractsInUse(ctx, department);
    return live ?? trial;
}
/** The version under which a message was taken in. */ export function findContractVersion(ctx, department, version) {
    return firstRow(ctx, sql`${select} where department = ${department} and version = ${version}`);
}
/** Every version of every contract, or of one department's, newest first. Contracts are no secret within their permission: no scope. */ export function listContracts(ctx, department) {
    const one = department ? sql`where department = ${department}` : sql``;
    return rows(ctx, sql`${select} ${one} order by department, version desc`);
}
/** A contract by id, locked when `forUpdate`. @throws NOT_FOUND */ export async function getContract(ctx, id, { forUpdate = false } = {}) {
    const lock = forUpdate ? sql`for update` : sql``;
    const found = isUuid(id) ? await firstRow(ctx, sql`${select} where id = ${id} ${lock}`) : undefined;
    if (!found) throw refuse('NOT_FOUND');
    return found;
}

//# sourceMappingURL=find-contracts.js.map