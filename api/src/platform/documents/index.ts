export type { DocumentColumn, DocumentFrame, DocumentWriter } from './document-writer.ts';
export { writeOfd } from './ofd/write-ofd.ts';
export { documentRoute, type PrintedDocument, printDocument } from './print-document.ts';
export type { TemplateImage } from './templates/draw-layout.ts';
export { templateInForce, templateOf } from './templates/in-force.ts';
export { renderTemplate, TEMPLATE_FORMATS, type TemplateFormat } from './templates/render.ts';
export { type Placeholder, registerTemplateKind } from './templates/template-kind.ts';
export { writePdf } from './write-pdf.ts';
