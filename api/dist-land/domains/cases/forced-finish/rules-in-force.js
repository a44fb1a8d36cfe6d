import { shippedRules } from "./shipped-rules.js";
/** The rules in force: the city's preset ones, in their first version. */ export async function rulesInForce(_ctx) {
    return shippedRules.map((rule)=>({
            ...rule,
            ruleNo: rule.key,
            version: 1,
            orgPath: null
        }));
}
/** The version by which something was forced. */ export async function readRule(ctx, { ruleId, version }) {
    return (await rulesInForce(ctx)).find((rule)=>rule.ruleId === ruleId && rule.version === version);
}

//# sourceMappingURL=rules-in-force.js.map