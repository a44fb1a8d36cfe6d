import { PassThrough, type Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { writeDevice } from '../write-device.ts';
import { drawLayout, type Filling } from './draw-layout.ts';
import { layoutOf } from './layout.ts';
import { withhold } from './withhold.ts';

/** The files that a template becomes. */
export const TEMPLATE_FORMATS = ['pdf', 'ofd', 'docx'] as const;
export type TemplateFormat = (typeof TEMPLATE_FORMATS)[number];

export interface Rendering extends Filling {
  title: string;
  /** Fields that the reader has no right to: they and what names them are left out. */
  withheld: readonly string[];
  madeAt: Date;
}

/**
 * A template with its values as a file. The Word file is the office's own, filled in; PDF and OFD are drawn by the layout that is read off the same
 * Word file, so that one edition is one look.
 */
export async function renderTemplate(docx: Buffer, format: TemplateFormat, rendering: Rendering): Promise<Buffer> {
  // Loaded when there is something to write: most processes never need it.
  const { fillWord, treeOf } = await import('./word-file.ts');
  if (format === 'docx') return fillWord(docx, rendering);
  const root = await treeOf(docx);
  withhold(root, new Set(rendering.withheld));
  const layout = layoutOf(root);
  const frame = { title: rendering.title, madeAt: rendering.madeAt };
  return gathered((target) => writeDevice(target, format, frame, (device) => drawLayout(device, layout, rendering)));
}

async function gathered(write: (target: Writable) => Promise<void>): Promise<Buffer> {
  const target = new PassThrough();
  const [bytes] = await Promise.all([buffer(target), write(target)]);
  return bytes;
}
