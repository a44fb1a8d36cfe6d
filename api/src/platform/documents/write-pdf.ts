import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type PdfFrame, PdfWriter } from './pdf-writer.ts';

/**
 * Writes a PDF for people into a target and ends it. Resolves once the target has taken everything; a failure of `compose` or of the target
 * ends both.
 */
export async function writePdf(
  target: Writable,
  frame: PdfFrame,
  compose: (pdf: PdfWriter) => void | Promise<void>,
): Promise<void> {
  const pdf = new PdfWriter(frame);
  const written = pipeline(pdf.content, target);
  try {
    await compose(pdf);
    pdf.end();
  } catch (error) {
    pdf.abandon(error as Error);
    await written.catch(() => undefined);
    throw error;
  }
  await written;
}
