import { PassThrough, type Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { recordAuditApart } from '../../audit/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { writeDevice } from '../write-device.ts';
import { ConverterFault, convertWord } from './convert-word.ts';
import { drawLayout, type Filling } from './draw-layout.ts';
import { layoutOf } from './layout.ts';
import { stampWord } from './stamp-word.ts';
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
 * A template with its values as a file. The Word file is the office's own, filled in. Where a converter is configured the PDF is what it makes of that
 * file; otherwise, and for OFD, pages are drawn by the layout that is read off the same Word file, so that one edition is one look. A converter that
 * fails holds nobody up: the audit log says that the product has drawn the pages instead, and why.
 */
export async function renderTemplate(
  ctx: Ctx,
  docx: Buffer,
  format: TemplateFormat,
  rendering: Rendering,
): Promise<Buffer> {
  // Loaded when there is something to write: most processes never need it.
  const { fillWord, treeOf } = await import('./word-file.ts');
  if (format === 'docx') return fillWord(docx, rendering);
  const { OFFICE_CONVERTER: command, OFFICE_CONVERTER_SECONDS: seconds } = ctx.app.config;
  if (format === 'pdf' && command) {
    const marked = stampWord(await fillWord(docx, rendering), rendering.watermark);
    const made = await convertWord({ command, seconds }, marked).catch((error: unknown) =>
      fallBack(ctx, rendering, error),
    );
    if (made) return made;
  }
  const root = await treeOf(docx);
  withhold(root, new Set(rendering.withheld));
  const layout = layoutOf(root);
  const frame = { title: rendering.title, madeAt: rendering.madeAt };
  return gathered((target) => writeDevice(target, format, frame, (device) => drawLayout(device, layout, rendering)));
}

/** Says that the look is the product's own. @throws what is no fault of the converter */
async function fallBack(ctx: Ctx, { title }: Rendering, error: unknown): Promise<undefined> {
  if (!(error instanceof ConverterFault)) throw error;
  ctx.app.log.warn({ err: error, traceId: ctx.traceId }, 'the Word file was not converted; the pages are drawn here');
  await recordAuditApart(ctx, {
    event: 'template.not-converted',
    ok: false,
    objectType: 'document',
    detail: { title, reason: error.message },
  });
  return undefined;
}

async function gathered(write: (target: Writable) => Promise<void>): Promise<Buffer> {
  const target = new PassThrough();
  const [bytes] = await Promise.all([buffer(target), write(target)]);
  return bytes;
}
