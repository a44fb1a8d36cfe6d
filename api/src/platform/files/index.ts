export { attachFiles, attachToEach, MOST_FILES_EVER, uploads } from './attach-files.ts';
export {
  type Attachment,
  type AttachmentRecord,
  type AttachmentSource,
  type NewAttachment,
  sourceTitle,
} from './attachment.ts';
export { AttachmentType } from './attachment.type.ts';
export { clamdScanner } from './clamd.ts';
export { detachFiles } from './detach-files.ts';
export { type DiskStanding, isDiskFullNow, onDiskAlarm } from './disk-watch.ts';
export { type ExportFile, type MeasuredFile, makeExportFile, measureFile } from './export-file.ts';
export { FILE_TYPES, OFFICE_TYPES } from './file-rules.ts';
export { type FileReach, registerFileAccess, registerFileOwner, registerFileTask } from './find-file.ts';
export { type Infection, onInfection } from './infection-alarm.ts';
export { fileUrl, listAttachments } from './list-attachments.ts';
export {
  type MaterialFileRule,
  materialRulesOf,
  onMaterialRules,
  registerMaterialRule,
  registerRecordFileRule,
} from './material-rules.ts';
export { filesModule } from './module.ts';
export { checkPlainExport, EXPORT_PLAIN } from './plain-export.ts';
export { registerFileReuse } from './reuse.ts';
export { type FileScanner, installFileScanner, type ScanVerdict } from './scanner.ts';
export { onScannerDown } from './scanner-alarm.ts';
export { dropSealed, keepSealed, readSealed, type SealedFile } from './sealed-file.ts';
export { OFD_TYPE, sendExport } from './send-export.ts';
export { drawPdf } from './specimens/draw-pdf.ts';
export { drawPng } from './specimens/draw-png.ts';
export { type NewFile, prepareFile, recordFile, type StoredFile, storeFile, storeText } from './store-file.ts';
export { removeFile } from './vault.ts';
export { onWithheldFiles } from './withheld.ts';
export { type CellValue, type ExportColumn, type ExportInput, exportFileName, writeXlsx } from './xlsx-export.ts';
export { MONEY_FORMAT } from './xlsx-style.ts';
