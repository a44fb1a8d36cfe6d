export { attachFiles } from './attach-files.ts';
export type { Attachment, AttachmentRecord, AttachmentSource, NewAttachment } from './attachment.ts';
export { type MaterialFileRule, registerMaterialRule } from './file-rules.ts';
export { fileUrl, listAttachments } from './list-attachments.ts';
export { type FileScanner, installFileScanner } from './scanner.ts';
export { type NewFile, type StoredFile, storeFile } from './store-file.ts';
