import { firstRow, rows, sql } from "../../database/sql.js";
import { isUuid } from "../../database/uuid.js";
import { scopeWhere } from "../access/scope/scope-where.js";
import { recordAudit, recordAuditApart } from "../audit/index.js";
import { DomainError, refuse } from "../errors/index.js";
import { hasPermission, requireUser, scopeOf } from "../kernel/index.js";
import { ownerOf } from "./uploader.js";
/**
 * The file, if the caller may see it: its uploader while it is attached to nothing, afterwards whoever may see one of the records it
 * hangs on. Everything else is NOT_FOUND, whether it exists or not; reaching for another's file leaves an audit row 越权访问. Showing a
 * material shows personal data, so it is audited too.
 */ export async function getServedFile(ctx, id) {
    requireUser(ctx);
    const file = isUuid(id) ? await findFile(ctx, id) : undefined;
    if (!file) throw refuse('NOT_FOUND');
    if (!await maySee(ctx, file)) {
        await recordAuditApart(ctx, {
            event: 'access.out-of-scope',
            ok: false,
            objectType: 'file',
            objectId: file.id
        });
        throw refuse('NOT_FOUND');
    }
    refuseUnscanned(file.scanResult);
    await recordAudit(ctx, {
        event: 'file.read',
        objectType: 'file',
        objectId: file.id
    });
    return file;
}
/** What the scanner has not seen yet, or has found infected, opens on nobody's machine. */ function refuseUnscanned(result) {
    if (result === 'PENDING') throw new DomainError('E-0010', '附件正在等待病毒检查，检查完成后可以查看');
    if (result === 'INFECTED') throw new DomainError('E-0011', '附件检出病毒，已清除，请申请人重新提交');
}
async function findFile(ctx, id) {
    return firstRow(ctx, sql`select id, name, mime, size, path, state, uploader_id as "uploaderId",
          scan_result as "scanResult" from stored_file where id = ${id}`);
}
async function maySee(ctx, file) {
    if (file.state === 'TEMP') return file.uploaderId !== null && file.uploaderId === ownerOf(ctx);
    const places = await rows(ctx, sql`select record_type as type, array_agg(record_id::text) as ids from attachment where file_id = ${file.id} group by record_type`);
    for (const { type, ids } of places)if (await isRecordVisible(ctx, type, ids)) return true;
    return false;
}
const accessRules = new Map();
/** Says who sees the files of records that travel through no flow. Called while modules load. */ export function registerFileAccess(recordType, rule) {
    accessRules.set(recordType, rule);
}
async function isRecordVisible(ctx, type, ids) {
    const rule = accessRules.get(type);
    if (rule) return rule(ctx, ids);
    const binding = ctx.app.registry.records.get(type);
    if (!binding || !hasPermission(ctx.actor, binding.viewPermission)) return false;
    const visible = sql`select 1 from ${sql.table(binding.table)} r
    where r.id = any(${[
        ...ids
    ]}::uuid[]) and ${scopeWhere(scopeOf(ctx.actor), 'r')} limit 1`;
    return await firstRow(ctx, visible) !== undefined;
}

//# sourceMappingURL=find-file.js.map