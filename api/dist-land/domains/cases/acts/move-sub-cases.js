import { advance } from "../../../platform/flow/index.js";
import { lockParents } from "./case-effects.js";
import { followUpCases } from "./follow-up.js";
import { notifySupplement } from "./notify-supplement.js";
import { toOutcomes } from "./outcomes.js";
/** Moves sub-cases on their own inside a transaction, and lets their cases follow (T6, T10). */ export async function moveSubCases(tx, action, rows, input) {
    const parents = await lockParents(tx, rows.map((r)=>r.id));
    const outcome = await advance(tx, {
        type: 'subCase',
        action,
        rows,
        input
    });
    if (outcome.changes.length > 0) await followUpCases(tx, parents.map((p)=>p.id));
    if (action === 'requestSupplement') await notifySupplement(tx, outcome.changes);
    return toOutcomes(rows, [
        outcome
    ]);
}

//# sourceMappingURL=move-sub-cases.js.map