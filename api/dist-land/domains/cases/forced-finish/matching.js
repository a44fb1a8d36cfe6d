import { evaluate } from "../../../platform/rules/index.js";
import { rulesInForce } from "./rules-in-force.js";
/** The rules by which the system itself may act. */ export async function automaticRules(ctx) {
    return (await rulesInForce(ctx)).filter(({ body })=>body.mode === 'AUTO');
}
/** The first rule that fits a matter; a district's goes before the city's of the same key. */ export function ruleFor(rules, candidate) {
    const here = rules.filter(({ orgPath })=>orgPath === null || candidate.orgPath.startsWith(orgPath));
    const own = new Set(here.filter(({ orgPath })=>orgPath !== null).map(({ key })=>key));
    return here.filter(({ key, orgPath })=>orgPath !== null || !own.has(key)).find(({ condition })=>evaluate(condition, candidate.facts));
}

//# sourceMappingURL=matching.js.map