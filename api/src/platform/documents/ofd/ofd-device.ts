import { type FontWeight, fontFile } from '../fonts.ts';
import { sizeOfImage } from '../image-size.ts';
import type { ImageFormat, PageDevice, TextLine } from '../page-device.ts';
import { type OpenFont, openFont } from './open-font.ts';
import { element, numbers } from './xml.ts';

/** Millimetres of a point: OFD counts in them. */
const MM = 25.4 / 72;
const A4 = { short: 210, long: 297 };
/** How wide a rule is, in millimetres. */
const RULE = 0.5 * MM;

/** Numbers of the fonts among the resources. */
export const FONT_IDS: Readonly<Record<FontWeight, number>> = { regular: 1, bold: 2 };
/** The first number that pages and their objects have. */
const FIRST_ID = 3;

/** Pages of an OFD document (GB/T 33190-2016): texts and lines as objects of one layer each, placed to the character. */
export class OfdDevice implements PageDevice {
  readonly fonts: Readonly<Record<FontWeight, OpenFont>>;
  /** Characters that stand in the document, by font. */
  readonly used: Readonly<Record<FontWeight, Set<string>>> = { regular: new Set(), bold: new Set() };
  /** Of a page in millimetres. */
  readonly box: readonly [width: number, height: number];
  readonly #pages: { id: number; layer: number; objects: string[] }[] = [];
  /** Pictures that stand in the document. */
  readonly pictures: { id: number; name: string; format: ImageFormat; bytes: Buffer }[] = [];
  #page = 0;
  #lastId = FIRST_ID - 1;

  constructor({ landscape }: { landscape?: boolean | undefined }) {
    this.fonts = { regular: ownFont('regular'), bold: ownFont('bold') };
    this.box = landscape ? [A4.long, A4.short] : [A4.short, A4.long];
    this.addPage();
  }

  get width(): number {
    return this.box[0] / MM;
  }

  get height(): number {
    return this.box[1] / MM;
  }

  get pages(): number {
    return this.#pages.length;
  }

  /** The highest number given. */
  get lastId(): number {
    return this.#lastId;
  }

  /** Every page with its objects, in order. */
  get content(): readonly { id: number; layer: number; objects: readonly string[] }[] {
    return this.#pages;
  }

  widthOf(weight: FontWeight, character: string): number {
    const font = this.fonts[weight];
    return font.advanceOf(font.glyphOf(character)) / font.unitsPerEm;
  }

  addPage(): void {
    this.#pages.push({ id: this.#nextId(), layer: this.#nextId(), objects: [] });
    this.#page = this.#pages.length - 1;
  }

  select(page: number): void {
    this.#page = page;
  }

  text({ text, x, weight, size, colour }: TextLine, y: number): void {
    const characters = [...text];
    const advances = characters.map((character) => this.widthOf(weight, character) * size * MM);
    const width = advances.reduce((sum, advance) => sum + advance, 0);
    const { ascender, unitsPerEm } = this.fonts[weight];
    const base = (ascender / unitsPerEm) * size * MM;
    for (const character of characters) this.used[weight].add(character);
    this.#add(
      'TextObject',
      { Boundary: [x * MM, y * MM, width, base * 1.4], Font: FONT_IDS[weight], Size: size * MM },
      [
        element('FillColor', { Value: rgb(colour) }),
        ...runsOf(characters).map(({ from, to }) => {
          const x = advances.slice(0, from).reduce((sum, advance) => sum + advance, 0);
          const between = deltas(advances.slice(from, to - 1));
          return element('TextCode', { X: x, Y: base, DeltaX: between }, characters.slice(from, to).join(''));
        }),
      ],
    );
  }

  rule({ x, y, width }: { x: number; y: number; width: number }, colour: string): void {
    const length = width * MM;
    this.#add('PathObject', { Boundary: [x * MM, y * MM - RULE / 2, length, RULE], LineWidth: RULE }, [
      element('StrokeColor', { Value: rgb(colour) }),
      element('AbbreviatedData', {}, `M ${numbers([0, RULE / 2])} L ${numbers([length, RULE / 2])}`),
    ]);
  }

  image(
    area: { x: number; y: number; width: number; height: number },
    { bytes, format }: { bytes: Buffer; format: ImageFormat },
  ): void {
    const own = sizeOfImage(bytes, format);
    const scale = Math.min(area.width / own.width, area.height / own.height);
    const [width, height] = [own.width * scale, own.height * scale];
    const left = (area.x + (area.width - width) / 2) * MM;
    const top = (area.y + (area.height - height) / 2) * MM;
    const id = this.#nextId();
    this.pictures.push({ id, name: `picture_${id}.${format === 'image/png' ? 'png' : 'jpg'}`, format, bytes });
    const [wide, high] = [width * MM, height * MM];
    this.#add('ImageObject', { Boundary: [left, top, wide, high], CTM: [wide, 0, 0, high, 0, 0], ResourceID: id }, []);
  }

  fill(area: { x: number; y: number; width: number; height: number }, colour: string): void {
    const [width, height] = [area.width * MM, area.height * MM];
    this.#add('PathObject', { Boundary: [area.x * MM, area.y * MM, width, height], Stroke: 'false', Fill: 'true' }, [
      element('FillColor', { Value: rgb(colour) }),
      element(
        'AbbreviatedData',
        {},
        `M 0 0 L ${numbers([width, 0])} L ${numbers([width, height])} L ${numbers([0, height])} C`,
      ),
    ]);
  }

  #add(name: string, attributes: Parameters<typeof element>[1], children: readonly string[]): void {
    this.#pages[this.#page]?.objects.push(element(name, { ID: this.#nextId(), ...attributes }, children));
  }

  #nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }
}

/**
 * Stretches of a line that are placed together. A character outside the basic plane (𠮷) stands alone: readers that count in UTF-16 take it for
 * two, and would draw all that follows it a place too early and the last one not at all.
 */
function runsOf(characters: readonly string[]): { from: number; to: number }[] {
  const runs: { from: number; to: number; alone: boolean }[] = [];
  for (const [at, character] of characters.entries()) {
    const alone = character.length > 1;
    const last = runs.at(-1);
    if (last && !alone && !last.alone) last.to = at + 1;
    else runs.push({ from: at, to: at + 1, alone });
  }
  return runs;
}

/** `#1f2a3b` as `31 42 59`. */
function rgb(colour: string): string {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)).join(' ');
}

/** Distances from character to character; equal ones in a row are counted: `g 5 3.35`. Undefined for a single character. */
function deltas(advances: readonly number[]): string | undefined {
  const parts: string[] = [];
  for (let at = 0; at < advances.length; ) {
    const text = numbers([advances[at] ?? 0]);
    let run = 1;
    while (at + run < advances.length && numbers([advances[at + run] ?? 0]) === text) run += 1;
    parts.push(run > 2 ? `g ${run} ${text}` : Array.from({ length: run }, () => text).join(' '));
    at += run;
  }
  return parts.join(' ') || undefined;
}

const opened = new Map<FontWeight, OpenFont>();

function ownFont(weight: FontWeight): OpenFont {
  const font = opened.get(weight) ?? openFont(fontFile(weight));
  opened.set(weight, font);
  return font;
}
