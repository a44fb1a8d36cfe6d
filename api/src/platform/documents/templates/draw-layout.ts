import type { PageDevice } from '../page-device.ts';
import { wrapText } from '../wrap-text.ts';
import type { Layout, LayoutCell, TableBlock, TextBlock } from './layout.ts';
import { filledText } from './word-nodes.ts';

const INK = '#1f1f1f';
const LINE = '#4a4a4a';
const WATERMARK = '#ececec';
const LEADING = 1.4;
const PAD = 3.5;
const RULE = 0.6;

/** A picture as a template takes it. */
export interface TemplateImage {
  bytes: Buffer;
  format: 'image/jpeg' | 'image/png';
}

/** What a layout is filled with. */
export interface Filling {
  values: Readonly<Record<string, string>>;
  images: Readonly<Record<string, TemplateImage>>;
  /** Who made it and when, over the page in quiet letters and at its foot. */
  watermark: string;
}

interface Pen {
  device: PageDevice;
  left: number;
  width: number;
  y: number;
  bottom: number;
  top: number;
  filling: Filling;
}

/** Draws a layout with its values on pages, whatever file they become. */
export function drawLayout(device: PageDevice, layout: Layout, filling: Filling): void {
  const { left, right, top } = layout.margin;
  const pen: Pen = {
    device,
    left,
    width: device.width - left - right,
    y: top,
    top,
    bottom: device.height - 34,
    filling,
  };
  beginPage(pen);
  for (const block of layout.blocks)
    if (block.kind === 'text') drawText(pen, block);
    else drawTable(pen, block);
}

function beginPage({ device, left, width, filling: { watermark } }: Pen): void {
  const size = 15;
  const step = measure(device, size)(watermark) + 70;
  for (let row = 0; row < 6; row += 1)
    for (let x = left - (row % 2) * (step / 2); x < left + width; x += step)
      write(device, { text: watermark, x, y: 90 + row * 130, size, colour: WATERMARK, bold: false });
  write(device, { text: watermark, x: left, y: device.height - 30, size: 8, colour: '#6b6b6b', bold: false });
}

function turn(pen: Pen): void {
  pen.device.addPage();
  pen.y = pen.top;
  beginPage(pen);
}

function drawText(pen: Pen, { text, align, bold, size }: TextBlock): void {
  for (const line of linesOf(pen.device, filledText(text, pen.filling.values), pen.width, size, bold)) {
    if (pen.y + size * LEADING > pen.bottom) turn(pen);
    const x = pen.left + shiftOf(pen.device, line, pen.width, { align, size, bold });
    write(pen.device, { text: line, x, y: pen.y, size, colour: INK, bold });
    pen.y += size * LEADING;
  }
}

interface Drawn extends LayoutCell {
  left: number;
  width: number;
  lines: readonly string[];
  image: TemplateImage | undefined;
}

function drawTable(pen: Pen, { widths, rows }: TableBlock): void {
  const scale = pen.width / widths.reduce((sum, one) => sum + one, 0);
  const scaled = widths.map((one) => one * scale);
  const before = (column: number) => scaled.slice(0, column).reduce((sum, one) => sum + one, 0);
  const drawn = rows.map(({ cells }) =>
    cells.map((cell): Drawn => {
      const width = before(cell.column + cell.span) - before(cell.column);
      const image = pen.filling.images[cell.text.trim().replace(/^\{|\}$/g, '')];
      const text = image ? '' : filledText(cell.text, pen.filling.values);
      return {
        ...cell,
        left: pen.left + before(cell.column),
        width,
        lines: linesOf(pen.device, text, width - 2 * PAD, cell.size, cell.bold),
        image,
      };
    }),
  );
  const heights = heightsOf(
    rows.map(({ height }) => height),
    drawn,
  );
  for (const [at, cells] of drawn.entries()) {
    const height = heights[at] ?? 0;
    if (pen.y + height > pen.bottom && pen.y > pen.top) turn(pen);
    for (const cell of cells) {
      const whole = heights.slice(at, at + cell.rows).reduce((sum, one) => sum + one, 0);
      drawCell(pen, cell, whole);
    }
    pen.y += height;
  }
}

/** How high rows are: what their cells need; one that goes over rows adds to the last of them. */
function heightsOf(least: readonly number[], drawn: readonly (readonly Drawn[])[]): number[] {
  const heights = [...least];
  const need = ({ lines, size }: Drawn) => lines.length * size * LEADING + 2 * PAD;
  for (const [at, cells] of drawn.entries())
    for (const cell of cells.filter(({ rows }) => rows === 1)) heights[at] = Math.max(heights[at] ?? 0, need(cell));
  for (const [at, cells] of drawn.entries())
    for (const cell of cells.filter(({ rows }) => rows > 1)) {
      const last = at + cell.rows - 1;
      const there = heights.slice(at, last + 1).reduce((sum, one) => sum + one, 0);
      heights[last] = (heights[last] ?? 0) + Math.max(0, need(cell) - there);
    }
  return heights;
}

function drawCell(pen: Pen, cell: Drawn, height: number): void {
  const { device, y } = pen;
  const { left, width, lines, size, bold, align, image } = cell;
  frame(device, left, y, width, height);
  if (image) device.image({ x: left + 2, y: y + 2, width: width - 4, height: height - 4 }, image);
  let at = y + (height - lines.length * size * LEADING) / 2 + size * 0.1;
  for (const line of lines) {
    const x = left + PAD + shiftOf(device, line, width - 2 * PAD, { align, size, bold });
    write(device, { text: line, x, y: at, size, colour: INK, bold });
    at += size * LEADING;
  }
}

function frame(device: PageDevice, x: number, y: number, width: number, height: number): void {
  device.fill({ x, y, width, height: RULE }, LINE);
  device.fill({ x, y: y + height, width: width + RULE, height: RULE }, LINE);
  device.fill({ x, y, width: RULE, height }, LINE);
  device.fill({ x: x + width, y, width: RULE, height }, LINE);
}

const measure =
  (device: PageDevice, size: number, bold = false) =>
  (text: string): number => {
    let sum = 0;
    for (const character of text) sum += device.widthOf(bold ? 'bold' : 'regular', character);
    return sum * size;
  };

const linesOf = (device: PageDevice, text: string, width: number, size: number, bold: boolean): string[] =>
  wrapText(clean(text), width, measure(device, size, bold));

/** Without what has no picture: control characters and halves of characters. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll('\t', ' ')
    .replace(/[^\P{Cc}\n]/gu, '');

function shiftOf(
  device: PageDevice,
  line: string,
  width: number,
  { align, size, bold }: Pick<LayoutCell, 'align' | 'size' | 'bold'>,
): number {
  if (align === 'left') return 0;
  const room = Math.max(0, width - measure(device, size, bold)(line));
  return align === 'right' ? room : room / 2;
}

interface Written {
  text: string;
  x: number;
  y: number;
  size: number;
  colour: string;
  bold: boolean;
}

function write(device: PageDevice, { text, x, y, size, colour, bold }: Written): void {
  if (text) device.text({ text, x, weight: bold ? 'bold' : 'regular', size, colour }, y);
}
