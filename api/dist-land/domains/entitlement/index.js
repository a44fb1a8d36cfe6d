export { entitlementModule } from "./module.js";

//# sourceMappingURL=index.js.map