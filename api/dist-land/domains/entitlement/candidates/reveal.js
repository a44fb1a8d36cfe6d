import { recordAudit } from "../../../platform/audit/index.js";
import { refuse } from "../../../platform/errors/index.js";
import { getCandidateRow } from "./find-candidates.js";
import { openProfile, openValues } from "./profile.js";
/** 查看完整信息: in clear, for a reason of 5 to 500 characters, audited. @throws NOT_FOUND, E-0005 */ export async function revealCandidate(ctx, id, reason) {
    const row = await getCandidateRow(ctx, id, 'revealCandidate');
    const words = reason.trim();
    if ([
        ...words
    ].length < 5 || [
        ...words
    ].length > 500) throw refuse('E-0005');
    await recordAudit(ctx, {
        event: 'entitlement.reveal',
        objectType: 'candidate',
        objectId: row.id,
        detail: {
            reason: words
        }
    });
    const { name, idNo, mobile } = openProfile(ctx.app.keys, row.id, row.profile);
    const values = row.matchValues ? openValues(ctx.app.keys, row.id, row.matchValues) : {};
    return {
        name,
        idNo,
        mobile,
        comparison: row.comparison.map((field)=>({
                ...field,
                ...values[field.field]
            }))
    };
}

//# sourceMappingURL=reveal.js.map