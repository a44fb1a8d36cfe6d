/** A page on its way onto a canvas. */
export interface Drawing {
  /** Ends without an error when the drawing was given up. */
  done: Promise<void>;
  cancel(): void;
}

/** A PDF that has been opened; pages count from 1. */
export interface PdfDocument {
  readonly pageCount: number;
  /** Width and height of a page in points, as it is meant to be read. */
  size(page: number): Promise<{ width: number; height: number }>;
  /** Draws a page so many pixels wide. */
  draw(page: number, canvas: HTMLCanvasElement, width: number): Drawing;
  /** The words of a page, for whoever has it read out; empty where it is a scanned picture. */
  text(page: number): Promise<string>;
  close(): void;
}

export type OpenPdf = (url: string) => Promise<PdfDocument>;
