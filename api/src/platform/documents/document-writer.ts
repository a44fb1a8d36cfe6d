import type { FontWeight } from './fonts.ts';
import type { PageDevice, TextLine } from './page-device.ts';
import { type Measure, wrapText } from './wrap-text.ts';

/** What stands around the content of a document. */
export interface DocumentFrame {
  /** Large on the first page, small above the others. */
  title: string;
  /** Lines below the title: number, what it is of. */
  subtitles?: readonly string[];
  /** Left of the page number on every page: who made it, when, and for what. */
  footer: string;
  /** Of the file; the caller's clock. */
  madeAt: Date;
  landscape?: boolean;
}

/** A column of a table; the widths share the line. */
export interface DocumentColumn<Row> {
  title: string;
  /** In parts of the sum of all columns; 1 unless said. */
  width?: number;
  align?: 'left' | 'right';
  value: (row: Row) => string;
}

/** Fields of a square code; those around it are the paper's. */
export interface SquareCode {
  /** Fields of one side. */
  size: number;
  isDark: (row: number, column: number) => boolean;
}

const MARGIN = 48;
/** Side of a square code. */
const CODE = 110;
/** Kept free below the content for the foot. */
const FOOT = 28;
/** Head and first row of a table: they stay together, and with the heading above them. */
const TABLE_BEGIN = 56;
const INK = '#1f1f1f';
const GREY = '#6b6b6b';
const LINE = '#d0d0d0';
const BODY = 9.5;
/** From one line to the next, in sizes of the font. */
const LEADING = 1.5;
const PAD = 4;
/** Of a line to sign on. */
const SIGN_LINE = 30;
/** Where the dates of all of them stand, from the margin. */
const SIGN_AT = 300;
const SIGN_BLANK = '________________';
const SIGN_DATE = '日期：______年____月____日';

/**
 * A document for people on A4 pages: title, headings, facts, paragraphs and tables that go on over pages under the same head; the same on every
 * device. Made by `writePdf` and `writeOfd`.
 */
export class DocumentWriter {
  readonly #device: PageDevice;
  readonly #frame: DocumentFrame;
  readonly #widths: Record<FontWeight, Map<string, number>> = { regular: new Map(), bold: new Map() };
  #y = MARGIN;

  constructor(frame: DocumentFrame, device: PageDevice) {
    this.#frame = frame;
    this.#device = device;
    this.#writeTitle();
  }

  /** A heading that does not stay alone at the end of a page. */
  heading(text: string): void {
    this.#y += 12;
    const lines = this.#wrap(text, this.#lineWidth, 'bold', 12);
    this.#reserve(lines.length * 12 * LEADING + 4 + TABLE_BEGIN);
    for (const line of lines) this.#write(line, { weight: 'bold', size: 12 });
    this.#y += 4;
  }

  /** Goes on at the head of a new page: what is signed or handed out by itself. */
  page(): void {
    this.#newPage();
  }

  /** A square code of dark and light fields, such as a QR code, in the middle of the line. */
  code({ size, isDark }: SquareCode): void {
    this.#reserve(CODE + 12);
    const field = CODE / size;
    const left = MARGIN + (this.#lineWidth - CODE) / 2;
    for (let row = 0; row < size; row += 1)
      for (let column = 0; column < size; column += 1)
        if (isDark(row, column))
          this.#device.fill(
            { x: left + column * field, y: this.#y + row * field, width: field + 0.05, height: field + 0.05 },
            '#000000',
          );
    this.#y += CODE + 12;
  }

  paragraph(text: string): void {
    for (const line of this.#wrap(text, this.#lineWidth, 'regular', BODY)) this.#write(line, {});
    this.#y += 4;
  }

  /** Who signs and when, one line each with room for the hand; together, never alone behind a page's end where there is room for more. */
  signatures(who: readonly string[]): void {
    this.#reserve(who.length * SIGN_LINE);
    for (const one of who) {
      this.#y += SIGN_LINE - BODY * LEADING;
      this.#draw({ text: SIGN_DATE, x: MARGIN + SIGN_AT, weight: 'regular', size: BODY, colour: INK }, this.#y);
      this.#write(`${one}：${SIGN_BLANK}`, {});
    }
    this.#y += 4;
  }

  /** Who issues it and when, at the right below the text. */
  issuedBy(lines: readonly string[]): void {
    this.#reserve((lines.length + 1) * BODY * LEADING);
    this.#y += BODY * LEADING;
    for (const text of lines) {
      const x = MARGIN + this.#lineWidth - this.#measure('regular', BODY)(text);
      this.#draw({ text, x, weight: 'regular', size: BODY, colour: INK }, this.#y);
      this.#y += BODY * LEADING;
    }
  }

  /** What follows, a heading and so many rows of a line each, begins a new page rather than being torn. */
  together(rows: number): void {
    const height = 12 * LEADING + 16 + rows * (BODY * LEADING + 2 * PAD);
    if (height < this.#bottom - MARGIN) this.#reserve(height);
  }

  /** Names and values in two columns; the last one of an odd number has the whole line. */
  facts(pairs: readonly (readonly [name: string, value: string])[]): void {
    const label = 96;
    for (let at = 0; at < pairs.length; at += 2) {
      const line = pairs.slice(at, at + 2);
      const share = this.#lineWidth / line.length;
      this.#row(
        line.flatMap(([name, value], side) => [
          this.#cell(name, side * share, label - PAD, GREY),
          this.#cell(value || '—', side * share + label, share - label - PAD, INK),
        ]),
      );
    }
    // Text that follows does not touch the last line.
    this.#y += 4;
  }

  /**
   * A table; its head is repeated on each page, and a row that is longer than the rest of the page goes on on the next. `rowHeight`: points that
   * a row has at least, where something is to be written into it by hand.
   */
  table<Row>(
    columns: readonly DocumentColumn<Row>[],
    rows: Iterable<Row>,
    empty = '无',
    { rowHeight = 0 }: { rowHeight?: number } = {},
  ): void {
    const places = this.#places(columns);
    const head = () => {
      const top = this.#y;
      const lines = places.map(({ title, left, width, align }) => this.#cell(title, left, width, INK, 'bold', align));
      const height = this.#heightOf(lines);
      this.#device.fill({ x: MARGIN, y: top, width: this.#lineWidth, height }, '#f2f4f0');
      this.#row(lines);
    };
    this.#reserve(TABLE_BEGIN);
    head();
    let count = 0;
    for (const row of rows) {
      this.#row(
        places.map(({ value, left, width, align }) => this.#cell(value(row), left, width, INK, 'regular', align)),
        head,
        rowHeight,
      );
      count += 1;
    }
    if (count === 0) this.#row([this.#cell(empty, 0, this.#lineWidth, GREY)]);
    this.#y += 6;
  }

  /** Writes the feet: only now is it known of how many pages each is one. */
  end(): void {
    const { pages } = this.#device;
    for (let page = 0; page < pages; page += 1) {
      this.#device.select(page);
      const y = this.#device.height - MARGIN + 4;
      this.#rule(y - 6);
      const number = `第 ${page + 1} 页 共 ${pages} 页`;
      const width = this.#measure('regular', 8)(number);
      const room = this.#lineWidth - width - 12;
      const [footer = ''] = this.#wrap(this.#frame.footer, room, 'regular', 8);
      this.#draw({ text: footer, x: MARGIN, weight: 'regular', size: 8, colour: GREY }, y);
      this.#draw({ text: number, x: MARGIN + this.#lineWidth - width, weight: 'regular', size: 8, colour: GREY }, y);
    }
  }

  #writeTitle(): void {
    const centred = (text: string, weight: FontWeight, size: number, colour: string) => {
      for (const line of this.#wrap(text, this.#lineWidth, weight, size)) {
        const x = MARGIN + (this.#lineWidth - this.#measure(weight, size)(line)) / 2;
        this.#draw({ text: line, x, weight, size, colour }, this.#y);
        this.#y += size * LEADING;
      }
    };
    centred(this.#frame.title, 'bold', 17, INK);
    for (const text of this.#frame.subtitles ?? []) centred(text, 'regular', BODY, GREY);
    this.#y += 6;
    this.#rule(this.#y);
    this.#y += 6;
  }

  #newPage(): void {
    this.#device.addPage();
    this.#y = MARGIN - 16;
    this.#draw({ text: this.#frame.title, x: MARGIN, weight: 'regular', size: 8, colour: GREY }, this.#y);
    this.#rule(this.#y + 13);
    this.#y = MARGIN + 6;
  }

  /** Begins a new page where fewer than so many points are left. */
  #reserve(height: number): void {
    if (this.#y + height > this.#bottom) this.#newPage();
  }

  #write(text: string, { weight = 'regular', size = BODY }: { weight?: FontWeight; size?: number }): void {
    this.#reserve(size * LEADING);
    this.#draw({ text, x: MARGIN, weight, size, colour: INK }, this.#y);
    this.#y += size * LEADING;
  }

  /** Writes the cells of a row line by line, and the line below it. */
  #row(cells: readonly (readonly TextLine[])[], again?: () => void, least = 0): void {
    const step = BODY * LEADING;
    const written = this.#heightOf(cells);
    const height = Math.max(written, least);
    // A row that fits a page is not torn; one that does not, is.
    if (this.#y + height > this.#bottom && height < (this.#bottom - MARGIN) / 2) this.#turn(again);
    this.#y += PAD;
    const most = Math.max(...cells.map(({ length }) => length));
    for (let at = 0; at < most; at += 1) {
      if (this.#y + step > this.#bottom) this.#turn(again);
      for (const cell of cells) {
        const line = cell[at];
        if (line) this.#draw(line, this.#y);
      }
      this.#y += step;
    }
    this.#y += PAD - 1 + height - written;
    this.#rule(this.#y);
  }

  #turn(again?: () => void): void {
    this.#newPage();
    again?.();
  }

  #cell(
    text: string,
    left: number,
    width: number,
    colour: string,
    weight: FontWeight = 'regular',
    align: 'left' | 'right' = 'left',
  ): TextLine[] {
    const measure = this.#measure(weight, BODY);
    return this.#wrap(text, width - PAD, weight, BODY).map((line) => {
      const shift = align === 'right' ? width - PAD - measure(line) : 0;
      return { text: line, x: MARGIN + left + PAD + shift, weight, size: BODY, colour };
    });
  }

  #places<Row>(columns: readonly DocumentColumn<Row>[]): (DocumentColumn<Row> & { left: number; width: number })[] {
    const sum = columns.reduce((total, { width = 1 }) => total + width, 0);
    let left = 0;
    return columns.map((column) => {
      const width = (this.#lineWidth * (column.width ?? 1)) / sum;
      left += width;
      return { ...column, width: width - PAD, left: left - width };
    });
  }

  #heightOf(cells: readonly (readonly TextLine[])[]): number {
    return Math.max(...cells.map(({ length }) => length)) * BODY * LEADING + 2 * PAD - 1;
  }

  #wrap(text: string, width: number, weight: FontWeight, size: number): string[] {
    return wrapText(clean(text), width, this.#measure(weight, size));
  }

  /** Adds up the widths of single characters, each asked of the font once. */
  #measure(weight: FontWeight, size: number): Measure {
    const known = this.#widths[weight];
    return (text) => {
      let sum = 0;
      for (const character of text) {
        let width = known.get(character);
        if (width === undefined) {
          width = this.#device.widthOf(weight, character);
          known.set(character, width);
        }
        sum += width;
      }
      return sum * size;
    };
  }

  #draw(line: TextLine, y: number): void {
    if (line.text) this.#device.text(line, y);
  }

  #rule(y: number): void {
    this.#device.rule({ x: MARGIN, y, width: this.#lineWidth }, LINE);
  }

  get #lineWidth(): number {
    return this.#device.width - 2 * MARGIN;
  }

  get #bottom(): number {
    return this.#device.height - MARGIN - FOOT / 2;
  }
}

/** Without what has no picture: control characters and halves of characters. */
function clean(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\t', ' ')
    .replace(/[^\P{Cc}\n]/gu, '');
}
