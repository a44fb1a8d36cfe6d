export { exportList } from "./make-export.js";
export { exportsModule } from "./module.js";
export { rowsAtOnce, rowsInBackground } from "./parameters.js";
export { sendList } from "./send-list.js";

//# sourceMappingURL=index.js.map