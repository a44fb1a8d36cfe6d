import PDFDocument from 'pdfkit';
import type { DocumentFrame } from './document-writer.ts';
import { FONTS, type FontWeight, fontFile } from './fonts.ts';
import { keepLayouts } from './keep-layouts.ts';
import type { PageDevice, TextLine } from './page-device.ts';

/** Widths at size 1, of all documents: the fonts are always the same, and asking one lays the character out. */
const widths: Readonly<Record<FontWeight, Map<string, number>>> = { regular: new Map(), bold: new Map() };

/** Pages of a PDF. Text is in Chinese fonts of which only the characters used are embedded. */
export class PdfDevice implements PageDevice {
  readonly #doc: PDFKit.PDFDocument;
  readonly #used = new Set<FontWeight>();

  constructor(frame: DocumentFrame) {
    this.#doc = new PDFDocument({
      size: 'A4',
      layout: frame.landscape ? 'landscape' : 'portrait',
      margin: 0,
      // Kept until the end, since each foot says of how many pages it is one.
      bufferPages: true,
      lang: 'zh-CN',
      info: { Title: frame.title, Creator: '军人退役“一件事”综合管理平台', CreationDate: frame.madeAt },
    });
    for (const weight of Object.keys(FONTS) as FontWeight[]) this.#doc.registerFont(weight, fontFile(weight));
  }

  get content(): NodeJS.ReadableStream {
    return this.#doc;
  }

  get width(): number {
    return this.#doc.page.width;
  }

  get height(): number {
    return this.#doc.page.height;
  }

  get pages(): number {
    return this.#doc.bufferedPageRange().count;
  }

  widthOf(weight: FontWeight, character: string): number {
    const known = widths[weight].get(character);
    if (known !== undefined) return known;
    const width = this.#font(weight).fontSize(100).widthOfString(character) / 100;
    widths[weight].set(character, width);
    return width;
  }

  #font(weight: FontWeight): PDFKit.PDFDocument {
    this.#doc.font(weight);
    if (!this.#used.has(weight)) {
      keepLayouts(this.#doc);
      this.#used.add(weight);
    }
    return this.#doc;
  }

  addPage(): void {
    this.#doc.addPage();
  }

  select(page: number): void {
    this.#doc.switchToPage(page);
  }

  text({ text, x, weight, size, colour }: TextLine, y: number): void {
    this.#font(weight).fontSize(size).fillColor(colour).text(text, x, y, { lineBreak: false });
  }

  rule({ x, y, width }: { x: number; y: number; width: number }, colour: string): void {
    this.#doc
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.5)
      .strokeColor(colour)
      .stroke();
  }

  image(
    { x, y, width, height }: { x: number; y: number; width: number; height: number },
    { bytes }: { bytes: Buffer },
  ): void {
    this.#doc.image(bytes, x, y, { fit: [width, height], align: 'center', valign: 'center' });
  }

  fill({ x, y, width, height }: { x: number; y: number; width: number; height: number }, colour: string): void {
    this.#doc.rect(x, y, width, height).fill(colour);
  }

  end(): void {
    this.#doc.end();
  }

  /** Ends the document where writing it failed. */
  abandon(error: Error): void {
    this.#doc.destroy(error);
  }
}
