import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { DocumentFrame } from './document-writer.ts';
import { writeOfdPages } from './ofd/write-ofd.ts';
import type { PageDevice } from './page-device.ts';
import { PdfDevice } from './pdf-device.ts';

/** Writes pages that somebody draws himself into a target and ends it, as a PDF or an OFD. */
export async function writeDevice(
  target: Writable,
  format: 'pdf' | 'ofd',
  frame: Pick<DocumentFrame, 'title' | 'madeAt'>,
  draw: (device: PageDevice) => void,
): Promise<void> {
  const whole = { ...frame, footer: '' };
  if (format === 'ofd') return writeOfdPages(target, whole, draw);
  const device = new PdfDevice(whole);
  const written = pipeline(device.content, target);
  try {
    draw(device);
    device.end();
  } catch (error) {
    device.abandon(error as Error);
    await written.catch(() => undefined);
    throw error;
  }
  await written;
}
