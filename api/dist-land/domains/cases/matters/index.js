export { bundleFields } from "./bundle-facts.js";
export { MATTERS } from "./catalogue.js";
export { matterLimitText } from "./limit-text.js";
export { loadMatters } from "./load-matters.js";
export { Matter } from "./matter.entity.js";
export { MatterResolver } from "./matter.resolver.js";
export { MatterMaterialType, MatterType, SubCaseMode } from "./matter.type.js";
export { viewMatter } from "./matter-view.js";
export { seedMatters, seedTimeLimits } from "./seed-matters.js";
export { matterConditionText, selectMatters } from "./select-matters.js";
export { TIME_LIMITS } from "./time-limits.js";

//# sourceMappingURL=index.js.map