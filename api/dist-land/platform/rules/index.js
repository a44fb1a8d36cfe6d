export { atomsOf, evaluate, fieldsOf } from "./condition.js";
export { conditionSchema } from "./condition-schema.js";
export { conditionText } from "./condition-text.js";
export { fieldCatalogue, OPERATORS } from "./field-catalogue.js";
export { MAX_ATOMS, MAX_DEPTH, validateCondition } from "./validate-condition.js";
export { defineRuleKind, proposeVersion, rulesFor, rulesInForce, rulesModule, ruleVersion } from "./versions/index.js";

//# sourceMappingURL=index.js.map