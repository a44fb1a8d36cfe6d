export { attachFiles } from "./attach-files.js";
export { AttachmentType } from "./attachment.type.js";
export { clamdScanner } from "./clamd.js";
export { detachFiles } from "./detach-files.js";
export { makeExportFile, measureFile } from "./export-file.js";
export { registerMaterialRule } from "./file-rules.js";
export { registerFileAccess } from "./find-file.js";
export { onInfection } from "./infection-alarm.js";
export { fileUrl, listAttachments } from "./list-attachments.js";
export { filesModule } from "./module.js";
export { checkPlainExport, EXPORT_PLAIN } from "./plain-export.js";
export { installFileScanner } from "./scanner.js";
export { onScannerDown } from "./scanner-alarm.js";
export { dropSealed, keepSealed, readSealed } from "./sealed-file.js";
export { sendExport } from "./send-export.js";
export { drawPdf } from "./specimens/draw-pdf.js";
export { drawPng } from "./specimens/draw-png.js";
export { storeFile, storeText } from "./store-file.js";
export { exportFileName, writeXlsx } from "./xlsx-export.js";

//# sourceMappingURL=index.js.map