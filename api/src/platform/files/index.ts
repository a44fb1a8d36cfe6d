export { attachFiles } from './attach-files.ts';
export type { Attachment, AttachmentRecord, AttachmentSource, NewAttachment } from './attachment.ts';
export { AttachmentType } from './attachment.type.ts';
export { type MaterialFileRule, registerMaterialRule } from './file-rules.ts';
export { fileUrl, listAttachments } from './list-attachments.ts';
export { filesModule } from './module.ts';
export { type FileScanner, installFileScanner } from './scanner.ts';
export { type NewFile, type StoredFile, storeFile } from './store-file.ts';
export { type CellValue, type ExportColumn, type ExportInput, exportFileName, writeXlsx } from './xlsx-export.ts';
