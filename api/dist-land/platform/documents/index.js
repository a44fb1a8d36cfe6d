export { writePdf } from "./write-pdf.js";

//# sourceMappingURL=index.js.map