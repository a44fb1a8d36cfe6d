import { rows, sql } from "../../../../database/sql.js";
import { DomainError } from "../../../../platform/errors/index.js";
import { advance } from "../../../../platform/flow/index.js";
/** The words that the library gets as exitres (4.4 no. 9). */ export const WITHDRAWN_BY_APPLICANT = '申请人撤回';
/** Cancels the cases as withdrawn; what is handled already stays handled. @throws the flow's refusal, and nothing has changed */ export async function withdrawCases(tx, caseIds) {
    const { refusals } = await advance(tx, {
        type: 'case',
        action: 'withdraw',
        mode: 'CASCADE',
        rows: caseIds.map((id)=>({
                id
            })),
        input: {
            reasonText: WITHDRAWN_BY_APPLICANT
        }
    });
    const [refused] = refusals;
    if (refused) throw new DomainError(refused.code, refused.message);
}
/** What the withdrawal did, in words: which matters ended and which had been handled before. */ export async function effectsOf(tx, caseId) {
    const found = await rows(tx, sql`select matter_name as "matterName", state from sub_case where case_id = ${caseId} order by position`);
    return found.map(({ matterName, state })=>state === 'CANCELLED' ? `${matterName}：已撤销` : `${matterName}：已办结，不作撤销`);
}

//# sourceMappingURL=withdraw-case.js.map