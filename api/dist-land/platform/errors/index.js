export { fillText, kernelErrors } from "./catalogue.js";
export { badInput, DomainError, refuse } from "./domain-error.js";

//# sourceMappingURL=index.js.map