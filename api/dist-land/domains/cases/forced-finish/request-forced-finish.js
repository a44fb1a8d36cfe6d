import { badInput, DomainError, kernelErrors, refuse } from "../../../platform/errors/index.js";
import { attachFiles } from "../../../platform/files/index.js";
import { transaction } from "../../../platform/kernel/index.js";
import { once } from "../../../platform/requests/index.js";
import { openSubCase, readCase } from "../case-page.js";
import { insertRequest } from "./insert-request.js";
import { FORCED_FINISH, forcedReasons } from "./request.flow.js";
import { lockTarget } from "./target.js";
const MOST_AT_ONCE = 200;
/**
 * 申请强制办结 for one matter or case, or for a selection (R4.4.4): each row by itself, with its own result. The files go with a single
 * request.
 *
 * @throws E-0501, E-0005, BAD_INPUT; per row NOT_FOUND, E-0503, E-0504
 */ export async function requestForcedFinish(ctx, input) {
    if (input.rows.length === 0 || input.rows.length > MOST_AT_ONCE) throw refuse('E-0501', {
        max: MOST_AT_ONCE
    });
    const wish = readWish(input);
    const { rows } = await once(ctx, 'requestForcedFinish', input.requestId, input, async ()=>{
        const done = [];
        for (const row of input.rows)done.push(await askRow(ctx, row, wish, input.fileIds ?? []));
        return {
            rows: done
        };
    });
    return rows;
}
function readWish(input) {
    const fields = [];
    const reason = forcedReasons.find(({ code })=>code === input.reasonCode);
    if (!reason) fields.push({
        path: 'reasonCode',
        message: '请选择理由'
    });
    const reasonText = input.reasonText?.trim() || null;
    const length = reasonText ? [
        ...reasonText
    ].length : 0;
    if (reason?.textRequired && !reasonText || reasonText && (length < 5 || length > 500)) throw refuse('E-0005', {}, {
        fields: [
            {
                path: 'reasonText',
                message: kernelErrors['E-0005'],
                code: 'E-0005'
            }
        ]
    });
    const basisText = input.basisText.trim();
    const basisLength = [
        ...basisText
    ].length;
    if (basisLength < 5 || basisLength > 500) fields.push({
        path: 'basisText',
        message: '请填写依据的条款或文号（5至500个字）'
    });
    if (input.fileIds?.length && input.rows.length > 1) fields.push({
        path: 'fileIds',
        message: '附件只能随单件申请提交'
    });
    if (fields.length > 0) throw badInput(fields);
    return {
        finishAs: input.finishAs,
        reasonCode: input.reasonCode,
        reasonText,
        basisText
    };
}
/** One row in a transaction of its own, so that a refused one costs only itself. */ async function askRow(ctx, row, wish, fileIds) {
    const wanted = row.subCaseId ?? row.caseId;
    try {
        const { caseId, subCaseId, title } = await findTarget(ctx, row);
        const id = await transaction(ctx, async (tx)=>{
            const target = await lockTarget(tx, caseId, subCaseId, row.version);
            const made = await insertRequest(tx, target, {
                ...wish,
                state: 'PENDING'
            });
            await attachFiles(tx, {
                type: FORCED_FINISH,
                id: made
            }, fileIds.map((fileId)=>({
                    fileId,
                    materialCode: 'BASIS',
                    materialName: '依据',
                    source: 'UPLOAD'
                })));
            return made;
        });
        return {
            id,
            title,
            result: 'OK'
        };
    } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        return {
            id: wanted,
            title: '',
            result: 'FAILED',
            code: error.code,
            message: error.message
        };
    }
}
/** The row in the caller's scope. @throws NOT_FOUND */ async function findTarget(ctx, { caseId, subCaseId }) {
    const parent = await readCase(ctx, caseId);
    if (!subCaseId) return {
        caseId: parent.id,
        subCaseId: null,
        title: parent.caseNo
    };
    const own = await openSubCase(ctx, subCaseId);
    return {
        caseId: parent.id,
        subCaseId: own.id,
        title: own.bjNo
    };
}

//# sourceMappingURL=request-forced-finish.js.map