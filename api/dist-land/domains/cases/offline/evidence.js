import { firstRow, sql } from "../../../database/sql.js";
import { badInput, refuse } from "../../../platform/errors/index.js";
import { attachFiles } from "../../../platform/files/index.js";
import { transaction } from "../../../platform/kernel/index.js";
import { isClosed } from "../case-facts.js";
import { openSubCase } from "../case-page.js";
import { subCaseFlow } from "../sub-case.flow.js";
import { FOLLOW_JOB } from "./plans/job-names.js";
import { evidenceName } from "./rules/evidence.js";
/**
 * 上传办理凭证: keeps a paper by which a matter was handled at another window; rules that wait for it follow right after.
 *
 * @throws NOT_FOUND, E-0503 for a closed sub-case, BAD_INPUT
 */ export async function addEvidence(ctx, { subCaseId, code, fileIds }) {
    const materialName = evidenceName(code);
    if (!materialName) throw badInput([
        {
            path: 'code',
            message: '没有该种办理凭证'
        }
    ]);
    if (fileIds.length === 0) throw badInput([
        {
            path: 'fileIds',
            message: '请上传办理凭证'
        }
    ]);
    const { id, caseId } = await openSubCase(ctx, subCaseId);
    await transaction(ctx, async (tx)=>{
        await firstRow(tx, sql`select id from one_thing_case where id = ${caseId} for update`);
        const now = await firstRow(tx, sql`select state from sub_case where id = ${id}`);
        if (!now || isClosed(now.state)) throw refuse('E-0503', {
            state: subCaseFlow.states[now?.state ?? '']?.title ?? ''
        });
        const files = fileIds.map((fileId)=>({
                fileId,
                materialCode: code,
                materialName,
                source: 'WINDOW_SCAN'
            }));
        await attachFiles(tx, {
            type: 'case',
            id: caseId
        }, files);
        await tx.app.jobs.send(tx, FOLLOW_JOB, {
            subCaseIds: [
                id
            ]
        });
    });
}

//# sourceMappingURL=evidence.js.map