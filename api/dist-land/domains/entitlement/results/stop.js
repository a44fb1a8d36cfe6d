import { advance } from "../../../platform/flow/index.js";
/** The waiting of insured persons has ended: a stop message goes out and the persons leave the list (8.6 no. 7). */ export async function endEntitlement(tx, candidateIds) {
    if (candidateIds.length === 0) return;
    await advance(tx, {
        type: 'candidate',
        action: 'stop',
        rows: candidateIds.map((id)=>({
                id
            }))
    });
}

//# sourceMappingURL=stop.js.map