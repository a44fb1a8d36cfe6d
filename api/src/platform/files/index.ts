export { attachFiles } from './attach-files.ts';
export type { Attachment, AttachmentRecord, AttachmentSource, NewAttachment } from './attachment.ts';
export { fileUrl, listAttachments } from './list-attachments.ts';
