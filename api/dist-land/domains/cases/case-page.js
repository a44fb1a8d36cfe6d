import { firstRow, sql } from "../../database/sql.js";
import { isUuid } from "../../database/uuid.js";
import { recordAudit, recordAuditApart } from "../../platform/audit/index.js";
import { DomainError, refuse } from "../../platform/errors/index.js";
import { inScope, requireUser, scopeOf } from "../../platform/kernel/index.js";
import { caseColumns, caseTables } from "./queues/case-row.js";
import { viewCase } from "./queues/case-view.js";
import { subCasesOf } from "./queues/list-cases.js";
import { readSubCasesById } from "./queues/read-by-id.js";
import { readForms } from "./registration/sealed-form.js";
/** One case in the caller's scope; absent and out-of-scope answer the same, and only the audit log knows (00-common). */ export async function readCase(ctx, id) {
    const row = isUuid(id) ? await firstRow(ctx, sql`select ${caseColumns} from ${caseTables} where c.id = ${id}`) : undefined;
    if (!row) throw refuse('NOT_FOUND');
    if (!inScope(scopeOf(ctx.actor), row)) {
        await recordAuditApart(ctx, {
            event: 'access.out-of-scope',
            objectType: 'case',
            objectId: id,
            ok: false
        });
        throw refuse('NOT_FOUND');
    }
    return row;
}
export async function openCase(ctx, id) {
    const row = await readCase(ctx, id);
    return viewCase(ctx.app, row, (await subCasesOf(ctx, [
        row.id
    ])).get(row.id) ?? []);
}
/** One sub-case in the caller's scope, under the same rule. */ export async function openSubCase(ctx, id) {
    const found = (await readSubCasesById(ctx, [
        id
    ])).get(id.toLowerCase());
    if (found) return found;
    const hidden = isUuid(id) && await firstRow(ctx, sql`select 1 as there from sub_case where id = ${id}`);
    if (hidden) await recordAuditApart(ctx, {
        event: 'access.out-of-scope',
        objectType: 'subCase',
        objectId: id,
        ok: false
    });
    throw refuse('NOT_FOUND');
}
/** 查看完整信息: one person in clear, for a reason of 5–500 characters, with an audit row (00-common "sensitive data"). */ export async function revealForm(ctx, id, reason) {
    const text = reason.trim();
    if ([
        ...text
    ].length < 5 || [
        ...text
    ].length > 500) {
        throw new DomainError('E-0005', '请填写查看原因（5至500个字）', {
            fields: [
                {
                    path: 'reason',
                    message: '请填写查看原因（5至500个字）'
                }
            ]
        });
    }
    requireUser(ctx);
    const row = await readCase(ctx, id);
    const form = (await readForms(ctx, [
        row.id
    ])).get(row.id);
    if (!form) throw refuse('NOT_FOUND');
    await recordAudit(ctx, {
        event: 'case.reveal',
        objectType: 'case',
        objectId: id,
        detail: {
            reason: text
        }
    });
    return form;
}
/** 申请回执: the applicant's name in clear, for the sheet that they take home; the audit log knows who drew it up. */ export async function openReceipt(ctx, id) {
    requireUser(ctx);
    const one = await openCase(ctx, id);
    const form = (await readForms(ctx, [
        one.id
    ])).get(one.id);
    if (!form) throw refuse('NOT_FOUND');
    await recordAuditApart(ctx, {
        event: 'case.receipt',
        objectType: 'case',
        objectId: one.id
    });
    return {
        personName: form.name,
        case: one
    };
}

//# sourceMappingURL=case-page.js.map