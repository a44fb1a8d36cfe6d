export type { PdfColumn, PdfFrame, PdfWriter } from './pdf-writer.ts';
export { writePdf } from './write-pdf.ts';
