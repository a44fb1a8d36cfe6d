export * from "./actor.js";
export { requireUser, transaction } from "./context.js";
export { defineModule } from "./module.js";
export { Registry } from "./registry.js";

//# sourceMappingURL=index.js.map