import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type DocumentFrame, DocumentWriter } from './document-writer.ts';
import { PdfDevice } from './pdf-device.ts';

/**
 * Writes a PDF for people into a target and ends it. Resolves once the target has taken everything; a failure of `compose` or of the target
 * ends both.
 */
export async function writePdf(
  target: Writable,
  frame: DocumentFrame,
  compose: (document: DocumentWriter) => void | Promise<void>,
): Promise<void> {
  const device = new PdfDevice(frame);
  const written = pipeline(device.content, target);
  try {
    const document = new DocumentWriter(frame, device);
    await compose(document);
    document.end();
    device.end();
  } catch (error) {
    device.abandon(error as Error);
    await written.catch(() => undefined);
    throw error;
  }
  await written;
}
