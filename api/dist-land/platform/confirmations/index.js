export { askConfirmations, withdrawConfirmations } from "./ask.js";
export { registerConfirmation } from "./kinds.js";
export { confirmationsModule } from "./module.js";

//# sourceMappingURL=index.js.map