import { conditionText, evaluate } from "../../../platform/rules/index.js";
import { bundleFacts, bundleFields } from "./bundle-facts.js";
/**
 * The matters that an application opens, in the order of the catalogue: those without a rule and those whose rule the form satisfies.
 * The form may be incomplete; what it does not say satisfies no rule.
 */ export function selectMatters(form, matters) {
    const facts = bundleFacts(form);
    return matters.filter(({ enabled, inBundleRule })=>enabled && (inBundleRule === null || evaluate(inBundleRule, facts))).sort((a, b)=>a.sort - b.sort || (a.code < b.code ? -1 : Number(a.code > b.code)));
}
/** For whom a matter is in the bundle, as a sentence: 「政治面貌 为 中共党员、中共预备党员」. */ export function matterConditionText({ inBundleRule }) {
    return inBundleRule === null ? '全部退役军人' : conditionText(inBundleRule, bundleFields);
}

//# sourceMappingURL=select-matters.js.map