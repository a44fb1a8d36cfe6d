export type { DocumentColumn, DocumentFrame, DocumentWriter } from './document-writer.ts';
export { writeOfd } from './ofd/write-ofd.ts';
export { documentRoute, type PrintedDocument, printDocument } from './print-document.ts';
export { writePdf } from './write-pdf.ts';
