export { once } from "./once.js";

//# sourceMappingURL=index.js.map