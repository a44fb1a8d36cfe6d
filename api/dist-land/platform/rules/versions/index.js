export { rulesFor, rulesInForce, ruleVersion } from "./in-force.js";
export { rulesModule } from "./module.js";
export { proposeVersion } from "./propose-version.js";
export { defineRuleKind } from "./rule-kind.js";

//# sourceMappingURL=index.js.map