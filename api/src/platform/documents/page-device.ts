import type { FontWeight } from './fonts.ts';

/** A line of text, placed by its left end. */
export interface TextLine {
  text: string;
  x: number;
  weight: FontWeight;
  /** In points. */
  size: number;
  /** `#rrggbb`. */
  colour: string;
}

/** Pictures that pages take. */
export type ImageFormat = 'image/jpeg' | 'image/png';

/** Pages that a document is drawn on, whatever file they become. Lengths are points, counted from the upper left corner. */
export interface PageDevice {
  readonly width: number;
  readonly height: number;
  /** How many there are; it begins with one. */
  readonly pages: number;
  /** Advance of a character at the size of one point. */
  widthOf(weight: FontWeight, character: string): number;
  /** Begins a page and draws on it from now on. */
  addPage(): void;
  /** Draws on an earlier page from now on, the first being 0. */
  select(page: number): void;
  /** `y` is the top of the line. */
  text(line: TextLine, y: number): void;
  rule(at: { x: number; y: number; width: number }, colour: string): void;
  /** Draws a picture into an area, as large as it fits, in its middle. */
  image(
    area: { x: number; y: number; width: number; height: number },
    picture: { bytes: Buffer; format: ImageFormat },
  ): void;
  fill(area: { x: number; y: number; width: number; height: number }, colour: string): void;
}
