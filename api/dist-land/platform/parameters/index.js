export { defineParameter, readParameter } from "./parameter.js";

//# sourceMappingURL=index.js.map