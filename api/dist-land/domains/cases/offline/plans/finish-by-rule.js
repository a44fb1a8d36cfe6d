import { advance } from "../../../../platform/flow/index.js";
import { followUpCases } from "../../acts/follow-up.js";
import { asSystem } from "./as-system.js";
const ACTIONS = {
    FINISHED_NORMAL: 'autoFinish',
    FINISHED_TERMINATED: 'autoTerminate'
};
/** 「自动办结规则 GZ00003 第1版」: which rule has ended a matter, as history and case library keep it. */ export const basisOf = ({ ruleNo, version })=>`自动办结规则 ${ruleNo} 第${version}版`;
/** Ends sub-cases as their rules say, as the system, in the caller's transaction; their cases follow (T10). */ export async function finishByRule(ctx, finishes) {
    const tx = asSystem(ctx);
    const refused = new Map();
    for (const [finishAs, group] of Map.groupBy(finishes, ({ rule })=>rule.body.finishAs)){
        const { refusals } = await advance(tx, {
            type: 'subCase',
            action: ACTIONS[finishAs],
            rows: group.map(({ plan, rule })=>({
                    id: plan.subCaseId,
                    input: {
                        reasonText: rule.body.reason,
                        basis: basisOf(rule)
                    }
                }))
        });
        for (const refusal of refusals)refused.set(refusal.id, refusal);
    }
    const done = finishes.filter(({ plan })=>!refused.has(plan.subCaseId));
    await followUpCases(tx, [
        ...new Set(done.map(({ plan })=>plan.caseId))
    ]);
    return {
        done,
        refused
    };
}

//# sourceMappingURL=finish-by-rule.js.map