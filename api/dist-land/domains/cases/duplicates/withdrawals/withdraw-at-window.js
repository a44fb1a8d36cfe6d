import { transaction } from "../../../../platform/kernel/index.js";
import { once } from "../../../../platform/requests/index.js";
import { readCase } from "../../case-page.js";
import { requestWithdrawal } from "./request-withdrawal.js";
/** 申请撤回 at the window for the applicant, in the clerk's scope. @throws NOT_FOUND, E-0503, E-0504, E-0005, BAD_INPUT */ export async function withdrawAtWindow(ctx, input) {
    const { id: caseId } = await readCase(ctx, input.caseId);
    const { reasonCode, reasonText, version } = input;
    await once(ctx, 'withdrawCase', input.requestId, {
        ...input,
        caseId
    }, ()=>transaction(ctx, (tx)=>requestWithdrawal(tx, {
                caseId,
                version,
                requester: 'CLERK',
                reasonCode,
                reasonText: reasonText ?? undefined
            })));
    return caseId;
}

//# sourceMappingURL=withdraw-at-window.js.map